import {
  type Actor,
  caseFields,
  caseRows,
  committeeReportRows,
  fieldRows,
  indicatorResultRows,
  matterRows,
  taskRows,
  type Where,
} from "@dignity/permissions";
import type { Database } from "../databases.ts";
import { answer, type Answers, caseActions } from "./answers.ts";

type Table = "case_file" | "report_matter" | "task" | "committee_report" | "indicator_result";
export type Ask = (where: Where) => Where;

/** The second enforcer: the rules compiled to SQL, for somebody whom row-level security does not hold back. */
export async function inSql(admin: Database, actor: Actor, change: Ask = (where) => where): Promise<Answers> {
  const questions: [question: string, table: Table, where: Where][] = [
    ...caseActions.map((action) => [action, "case_file", caseRows(actor, action, "x")] as [string, Table, Where]),
    ...caseFields.map(
      (field) => [`field ${field}`, "case_file", fieldRows(actor, field, "x")] as [string, Table, Where],
    ),
    ["triage", "report_matter", matterRows(actor, "x")],
    ["read task", "task", taskRows(actor, "read", "x")],
    ["act task", "task", taskRows(actor, "act", "x")],
    ["watch", "indicator_result", indicatorResultRows(actor, "x")],
    ["read committee report", "committee_report", committeeReportRows(actor, "x")],
  ];
  const allowed: string[] = [];
  for (const [question, table, where] of questions) {
    const { text, values } = change(where);
    const { rows } = await admin.query<{ id: string }>(`select x.id from dignity.${table} x where ${text}`, [
      ...values,
    ]);
    allowed.push(...rows.map(({ id }) => answer(question, id)));
  }
  return new Set(allowed);
}

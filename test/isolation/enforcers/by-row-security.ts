import type { Actor } from "@dignity/permissions";
import type { Database } from "../databases.ts";
import { answer, type Answers, questionOf } from "./answers.ts";

// To lock a row is to be allowed to change it.
const questions = {
  read: "select id from dignity.case_file",
  act: "select id from dignity.case_file for no key update",
  triage: "select id from dignity.report_matter",
  "read task": "select id from dignity.task",
  "act task": "select id from dignity.task for no key update",
  "read support": "select case_id as id from dignity.support_entry",
  "act support": "select case_id as id from dignity.support_entry for no key update",
  watch: "select id from dignity.indicator_result",
  "read committee report": "select id from dignity.committee_report",
};

export const askedOfRowSecurity = (allowed: string): boolean => Object.hasOwn(questions, questionOf(allowed));

/** The third enforcer: the tables as they show themselves to the runtime role, once it is said who asks. */
export async function byRowSecurity(app: Database, actor: Actor): Promise<Answers> {
  const allowed: string[] = [];
  await enter(app, actor);
  for (const [question, sql] of Object.entries(questions)) {
    const { rows } = await app.query<{ id: string }>(sql);
    allowed.push(...rows.map(({ id }) => answer(question, id)));
  }
  return new Set(allowed);
}

/** Who asks, for the rest of the transaction. */
export const enter = (app: Database, { personId, organisationId, capacity }: Actor, kind = "person") =>
  app.query("select app.enter($1, $2, $3, $4)", [kind, personId, organisationId, capacity ?? null]);

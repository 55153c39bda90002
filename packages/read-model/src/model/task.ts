import { shownLabels } from "@dignity/application";
import { type Fields, type Policy, rolesWithin, type Source, tasksOf } from "@dignity/kernel";

import { always, column, enumColumn, globalId, moment } from "../compile/columns.ts";
import type { FieldWriter, Model, Place } from "../compile/compilation.ts";
import { many, one, onlyWhere } from "../compile/object.ts";
import { finishing, policyIn } from "../finish/finish.ts";
import { citedResults } from "./cited-results.ts";
import { notesAt } from "./notes.ts";
import { sealedIn } from "./sealed.ts";
import { answersField, known, sourceField, viewed } from "./views.ts";

interface Duty {
  readonly label: string;
  readonly by: readonly string[];
  readonly asks?: Fields;
  readonly due?: { readonly clock: string };
  readonly source: Source;
}

/** What a policy says of a task; for a triage task, of its triage. */
const dutyIn = (policy: Policy, key: string): Duty | undefined =>
  key === triageTask ? policy.triage : tasksOf(policy)[key];

/** No name of a policy can be this, while a task of a policy may be called “triage” too. */
const triageTask = "";
const duty = (row: string) => `case when ${row}.subject = 'triage' then '${triageTask}' else ${row}.definition end`;

const ofDuty =
  (take: (duty: Duty) => unknown): FieldWriter =>
  ({ row }) => ({
    sql: duty(row),
    finish: finishing<string>((key, scope) => take(known(dutyIn(policyIn(scope), key), key))),
  });

const asks = (policy: Policy, key: string): Fields => dutyIn(policy, key)?.asks ?? {};

export const task: Model = {
  policyId: (row) => `${row}.policy_id`,
  fields: {
    id: globalId("task"),
    definition: column("definition"),
    label: ofDuty(({ label }) => label),
    subject: enumColumn("subject"),
    case: (place) => subjectOf(place, "case_file", "case"),
    matter: (place) => subjectOf(place, "report_matter", "matter"),
    state: enumColumn("state"),
    dueAt: moment("due_at"),
    dueOn: column("due_on"),
    dueRule: column("due_rule"),
    extensions: (place) =>
      many(place, {
        from: "dignity.task_extension",
        as: "e",
        where: (row) => `${row}.organisation_id = ${place.row}.organisation_id and ${row}.task_id = ${place.row}.id`,
        by: (row) => `${row}.number`,
      }),
    clock: ofDuty(({ due }) => due?.clock.toUpperCase() ?? null),
    overdue: always(isOverdue),
    aroseAt: moment("arose_at"),
    settledAt: moment("settled_at"),
    happenedAt: moment("happened_at"),
    outcome: column("outcome"),
    late: column("late"),
    answers: answersField({ answers: "answers", key: "definition" }, asks),
    citedResults,
    notes: (place) => text(place, "notes"),
    health: (place) => text(place, "health"),
    by: (place) => {
      const kind = `(select o.kind from dignity.organisation o where o.id = ${place.row}.organisation_id)`;
      const material = `json_build_object('key', ${duty(place.row)}, 'kind', ${kind})`;
      return viewed<{ key: string; kind: string }>(place, material, ({ key, kind: within }, scope) => {
        const policy = policyIn(scope);
        return shownLabels(policy.roles, rolesWithin(policy, known(dutyIn(policy, key), key).by, within));
      });
    },
    source: sourceField(duty, (policy, key) => dutyIn(policy, key)?.source),
    version: column("version"),
  },
};

/** Still owed, and its time is over. */
export function isOverdue(row: string): string {
  return `(${row}.state = 'owed' and ${row}.due_at is not null and ${row}.due_at <= (select app.now()))`;
}

function subjectOf(place: Place, table: string, permitted: "case" | "matter") {
  const { row, compilation } = place;
  return one(place, {
    from: `dignity.${table}`,
    as: permitted === "case" ? "c" : "m",
    where: (other) =>
      `${other}.organisation_id = ${row}.organisation_id and ${other}.id = ${row}.${permitted}_id` +
      ` and ${compilation.permitted(permitted, other)}`,
  });
}

function text(place: Place, field: "notes" | "health") {
  const { row } = place;
  const sealed = sealedIn("task", `${field}_envelope`, row);
  return onlyWhere(mayRead(place, field), notesAt(place, { sealed, key: duty(row) }, asks));
}

/** A case's task is read like its case; beside cases, what a grant hides on a pathway is hidden throughout it. */
function mayRead({ row, compilation }: Place, field: "notes" | "health"): string {
  const other = compilation.alias("c");
  const hiding = compilation.parameters.bind(({ actor }) =>
    actor.grants.filter(({ hidden }) => hidden.includes(field)).map(({ pathway }) => pathway),
  );
  const ofCase =
    `exists (select 1 from dignity.case_file ${other} where ${other}.organisation_id = ${row}.organisation_id` +
    ` and ${other}.id = ${row}.case_id and ${compilation.permitted(field, other)})`;
  return `case when ${row}.subject = 'case' then ${ofCase} else not (${row}.pathway = any(${hiding}::text[])) end`;
}

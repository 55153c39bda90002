import type { Database } from "./databases.ts";
import type { Faults } from "./compare.ts";
import { factsOf } from "./world/facts.ts";

/** A fault planted on purpose, and which comparison has to find it. */
export type Leak = { readonly name: string } & (
  | { readonly found: "rows" | "walls"; readonly plant: (admin: Database) => Promise<unknown> }
  | { readonly found: "sql" | "reference"; readonly faults: Faults }
);

const wall = (table: string, policy: string): Leak => ({
  name: `${policy} of ${table}`,
  found: "walls",
  plant: (admin) => admin.query(`drop policy ${policy} on dignity.${table}`),
});

const without = (name: string, functionName: string, condition: string): Leak => ({
  name,
  found: "rows",
  plant: async (admin) => {
    const { rows } = await admin.query<{ text: string }>("select pg_get_functiondef($1::regprocedure) as text", [
      functionName,
    ]);
    const text = rows[0]?.text ?? "";
    if (!text.includes(condition)) throw new Error(`${functionName} does not say: ${condition}`);
    await admin.query(text.replace(condition, ""));
  },
});

const changedSql = (name: string, from: RegExp, to: string): Leak => ({
  name: `${name}, in SQL`,
  found: "sql",
  faults: { sql: ({ text, values }) => inUse(text.replaceAll(from, to), values) },
});

export const leaks: readonly Leak[] = [
  wall("case_file", "organisation_wall"),
  wall("case_file", "capacity_wall"),
  wall("case_file", "exclusion_wall"),
  ...[
    "case_party",
    "exclusion",
    "case_assignment",
    "case_share",
    "case_transition",
    "support_entry",
    "task_extension",
  ].map((one) => wall(one, "case_wall")),
  wall("report", "reporter_wall"),
  ...["organisation_wall", "exclusion_wall", "triage_wall"].map((one) => wall("report_matter", one)),
  wall("task", "subject_wall"),
  wall("task", "organisation_wall"),
  wall("wake", "task_wall"),
  wall("committee_report", "organisation_wall"),
  wall("committee_report", "capacity_wall"),
  wall("committee_review", "report_wall"),
  wall("indicator_result", "organisation_wall"),
  wall("indicator_result", "capacity_wall"),
  without("an ended share", "app.shared_cases()", "and (s.valid_to is null or s.valid_to > at.now)"),
  without("a share not yet begun", "app.shared_cases()", "and s.valid_from <= at.now"),
  without("a share with another capacity", "app.shared_cases()", "and s.partner_capacity = app.capacity()"),
  without("a share with oneself", "app.shared_cases()", "and s.organisation_id <> app.organisation()"),
  without("an ended assignment", "app.assigned_cases(text)", "and (x.valid_to is null or x.valid_to > at.now)"),
  without("an assignment in a role not held", "app.assigned_cases(text)", "x.role = g.role and "),
  without("an expired role", "app.my_grants()", "and (h.valid_to is null or h.valid_to > at.now)"),
  without("an expired appointment", "app.my_grants()", "and (a.valid_to is null or a.valid_to > at.now)"),
  without("a role of another capacity", "app.my_grants()", "and h.capacity = app.capacity()"),
  without("a role in another organisation", "app.my_grants()", "and h.organisation_id = app.organisation()"),
  {
    name: "a reach for everybody",
    found: "rows",
    plant: (admin) => admin.query("alter policy reach on dignity.case_file using (true)"),
  },
  {
    name: "a forgotten exclusion",
    found: "reference",
    faults: { facts: (one) => ({ ...factsOf(one), excluded: [] }) },
  },
  {
    name: "an ended assignment",
    found: "reference",
    faults: { facts: (one) => factsOf({ ...one, assignments: one.assignments.map(({ to: _, ...rest }) => rest) }) },
  },
  {
    name: "a hidden field",
    found: "sql",
    faults: { actorInSql: (actor) => ({ ...actor, grants: actor.grants.map((one) => ({ ...one, hidden: [] })) }) },
  },
  {
    name: "a report for whoever counts on its pathway",
    found: "rows",
    plant: (admin) =>
      admin.query(
        "alter policy readers on dignity.committee_report using (pathway = any ((select app.organisation_reach('count'))::text[]))",
      ),
  },
  {
    name: "a result for whoever is in the house",
    found: "rows",
    plant: (admin) => admin.query("alter policy watch on dignity.indicator_result using (true)"),
  },
  changedSql("a report for whoever counts on its pathway", /x\.readers && \$\d+/g, "true"),
  changedSql("an empty alternative that is true", /false/g, "true"),
  changedSql("no exclusion wall", /x\.id not in \(select x\.case_id from dignity\.exclusion x where .*?\)\)/g, "true"),
  changedSql("no capacity wall", /x\.capacity = \$\d+/g, "true"),
  changedSql("no organisation wall", /x\.organisation_id = \$\d+/g, "true"),
  changedSql(
    "an ended share or assignment",
    / and \(x\.valid_to is null or x\.valid_to > \(select app\.now\(\)\)\)/g,
    "",
  ),
];

/** PostgreSQL refuses a parameter that is not used: those left over are mentioned in passing. */
function inUse(text: string, values: readonly unknown[]) {
  const unused = values.flatMap((_, index) =>
    new RegExp(`\\$${index + 1}\\b`).test(text) ? [] : [`$${index + 1}::text`],
  );
  return { text: `(${text}) and ((${["null", ...unused].join(", ")}) is null or true)`, values };
}

import type { Place } from "../compile/compilation.ts";
import type { Permitted } from "../run/permissions-of.ts";

/** That the row `other` is the case on which `row` hangs. */
const isCaseOf = (row: string, other: string) =>
  `${other}.organisation_id = ${row}.organisation_id and ${other}.id = ${row}.case_id`;

/** The policy of the case on which the row hangs. */
export const policyOfCase = (row: string): string =>
  `(select c.policy_id from dignity.case_file c where ${isCaseOf(row, "c")})`;

/** Whether the case on which the row hangs may be read, or a field of it. */
export function mayReadOfCase({ row, compilation }: Pick<Place, "row" | "compilation">, what: Permitted): string {
  const other = compilation.alias("c");
  return `exists (select 1 from dignity.case_file ${other} where ${isCaseOf(row, other)} and ${compilation.permitted(what, other)})`;
}

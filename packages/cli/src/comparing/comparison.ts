import type { Policy } from "@dignity/kernel";

import { compare, type Difference } from "./compare.ts";
import type { Meaning } from "./meaning.ts";
import { meaningsOf } from "./meanings.ts";

/** Two versions side by side: what their differences mean, and the differences themselves, rule by rule. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly meanings: readonly Meaning[];
  readonly rules: readonly Difference[];
}

/** Compares two versions. A rule is wider, too, if a sentence says that somebody may see or do more by it. */
export function compared(before: Policy, after: Policy): Comparison {
  const meanings = meaningsOf(before, after);
  const wider = new Set(meanings.flatMap(({ concern, rule }) => (concern === "sight" ? [rule] : [])));
  const rules = compare(before, after).map((one) => (isGrant(one) ? one : { ...one, widens: wider.has(one.rule) }));
  return { before: before.id, after: after.id, meanings, rules };
}

/** A role has many grants, which are told one by one and know themselves whether they widen. */
const isGrant = ({ rule }: Difference) => rule.startsWith("grants.");

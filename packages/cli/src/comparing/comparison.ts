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

export const compared = (before: Policy, after: Policy): Comparison => ({
  before: before.id,
  after: after.id,
  meanings: meaningsOf(before, after),
  rules: compare(before, after),
});

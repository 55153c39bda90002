import type { Temporal } from "temporal-polyfill";

import { firstMatch } from "../policy/condition.ts";
import type { Answers } from "../policy/field.ts";
import type { Policy } from "../policy/policy.ts";
import type { Source } from "../policy/source.ts";
import { arisingTasks } from "../tasks/owed-tasks.ts";
import type { CaseSnapshot, Situation } from "./case-snapshot.ts";

export interface Matter {
  readonly facts: Answers;
  readonly incidentAt: Temporal.Instant;
}

/** In which capacity somebody acted, as far as the report tells, and which organisation then owns the case. */
export interface Jurisdiction {
  /** Undefined: it has to be found out in triage before there can be a case. */
  readonly capacity: string | undefined;
  /** The part the owning organisation plays, one of the policy's `organisations`. */
  readonly owner: string | undefined;
  readonly source: Source;
}

export function decideJurisdiction(policy: Policy, facts: Answers): Jurisdiction {
  const { capacity, source } = firstMatch(policy.jurisdiction, facts);
  if (capacity === "undecided") return { capacity: undefined, owner: undefined, source };
  return { capacity, owner: policy.capacities[capacity]?.owner, source };
}

export interface Opening {
  readonly next: CaseSnapshot;
  readonly suggestedLevel: string | undefined;
  readonly source: Source;
}

/** The case that a matter becomes once its capacity is known. Decides only; the caller writes. */
export function openCase(
  policy: Policy,
  matter: Matter,
  owned: { readonly capacity: string; readonly ownerKind: string },
  situation: Situation,
): Opening {
  const screened = firstMatch(policy.screening, matter.facts);
  const state = "goesTo" in screened ? screened.goesTo : policy.initial;
  const opened: CaseSnapshot = {
    policyId: policy.id,
    ...owned,
    state,
    level: undefined,
    ...matter,
    owed: [],
    settled: [],
  };
  return {
    next: { ...opened, ...arisingTasks(policy, opened, situation) },
    suggestedLevel: "suggests" in screened ? screened.suggests : undefined,
    source: screened.source,
  };
}

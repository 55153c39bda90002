import {
  type Answers,
  type Calendar,
  type CaseSnapshot,
  completeTask,
  decideJurisdiction,
  done,
  makeTransition,
  openCase,
  type Policy,
  type Refusal,
  type Source,
  type Temporal,
} from "@dignity/kernel";

import type { Step } from "./steps-in.ts";

/** What is supposed to have happened. */
export interface Supposed {
  readonly facts: Answers;
  readonly happened: Temporal.Instant;
  readonly reported: Temporal.Instant;
  /** The capacity found in triage, where the facts leave it open. */
  readonly capacity?: string | undefined;
  /** The kind of organisation that owns the case. */
  readonly ownerKind: string;
  /** Whoever acts holds these roles. */
  readonly roles: readonly string[];
  readonly calendar: Calendar;
}

/** What a report would become, and every situation the steps would lead to. Nothing is stored. */
export interface Simulation {
  readonly owner: {
    readonly capacity?: string | undefined;
    readonly part?: string | undefined;
    readonly source: Source;
  };
  /** Left out while the case would wait in triage. */
  readonly opened?: { readonly suggestedLevel?: string | undefined; readonly source: Source };
  readonly situations: readonly Situated[];
  /** Why a step was not taken; the steps after it were not either. */
  readonly refused?: { readonly step: Step; readonly refusal: Refusal };
}

export interface Situated {
  /** What led here; left out for the opening. */
  readonly after?: Step;
  readonly at: Temporal.Instant;
  readonly now: CaseSnapshot;
}

export function simulate(policy: Policy, supposed: Supposed, steps: readonly Step[]): Simulation {
  const { facts, happened, reported: at, ownerKind, calendar } = supposed;
  const { capacity: found, owner: decided, source } = decideJurisdiction(policy, facts);
  const capacity = found ?? supposed.capacity;
  if (capacity === undefined) return { owner: { source }, situations: [] };
  const part = decided ?? policy.capacities[capacity]?.owner;
  const opening = openCase(policy, { facts, incidentAt: happened }, { capacity, ownerKind }, { now: at, calendar });
  const opened = { suggestedLevel: opening.suggestedLevel, source: opening.source };
  const walked = walk(policy, supposed, { at, now: opening.next }, steps);
  return { owner: { capacity, part, source }, opened, ...walked };
}

function walk(policy: Policy, supposed: Supposed, first: Situated, steps: readonly Step[]) {
  const situations: Situated[] = [first];
  let last = first;
  for (const step of steps) {
    const at = step.at ?? last.at;
    const decided = take(policy, supposed, last.now, step, at);
    if (!decided.ok) return { situations, refused: { step, refusal: decided.refusal } };
    last = { after: step, at, now: decided.value.next };
    situations.push(last);
  }
  return { situations };
}

function take(policy: Policy, { roles, calendar }: Supposed, now: CaseSnapshot, step: Step, at: Temporal.Instant) {
  const { kind, name, answers, amend, outcome = done, reason } = step;
  const situation = { now: at, calendar };
  if (kind === "move")
    return makeTransition(policy, now, { transition: name, roles, answers, ...(amend && { amend }) }, situation);
  return completeTask(policy, now, { task: name, roles, outcome, answers, happenedAt: at, reason }, situation);
}

import {
  type Answers,
  type CaseSnapshot,
  decideJurisdiction,
  matches,
  openCase,
  type SettledTask,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { courseConditions } from "./conditions.ts";
import { everyReport } from "./every-report.ts";
import { oncePer } from "./once-per.ts";
import { anyKind, monday, stepsFrom, tooMany, waysAtMost } from "./steps.ts";

const openingsAtMost = 2500;

/** What a case can come to. */
export interface Walk {
  /** Every situation that the policy can tell from another. */
  readonly situations: readonly CaseSnapshot[];
  /** For each situation, by its place in the list, those that can come next. */
  readonly next: readonly (readonly number[])[];
  /** The transitions that could be made, each with the state from which, as `wayOf` names them. */
  readonly made: ReadonlySet<string>;
}

export const wayOf = (transition: string, from: string): string => `${transition} from ${from}`;

/**
 * Every situation a case can come to: opened with every report, taken through every transition, with what is owed
 * undone or settled in every way that makes a difference. Facts are amended once, one at a time, in each situation.
 * Throws when a report finds no rule, when a task is owed twice, or when there is no end to it.
 */
export function everySituation(policy: Policy): Walk {
  const known = new Map<string, number>();
  const situations: CaseSnapshot[] = [];
  const next: number[][] = [];
  const made = new Set<string>();
  const queue: { readonly index: number; readonly amended: boolean }[] = [];
  const keyOf = keyFor(policy);

  const visit = (situation: CaseSnapshot, amended: boolean): number => {
    if (situations.length > waysAtMost) throw tooMany(situation.state);
    refuseDoubles(situation);
    const key = keyOf(situation);
    const index = known.get(key) ?? situations.push(situation) - 1;
    if (!known.has(key)) {
      known.set(key, index);
      queue.push({ index, amended });
    }
    return index;
  };

  for (const opening of openings(policy)) visit(opening, false);
  for (let now = queue.pop(); now; now = queue.pop()) {
    const { index, amended } = now;
    const situation = situations[index] as CaseSnapshot;
    const steps = stepsFrom(policy, situation, !amended);
    for (const { transition } of steps) if (transition) made.add(wayOf(transition, situation.state));
    next[index] = steps.map((step) => visit(step.next, amended || step.amends));
  }
  return { situations, next, made };
}

function openings(policy: Policy): CaseSnapshot[] {
  const owned = (capacity: string) => ({ capacity, ownerKind: anyKind });
  return everyReport(policy, openingsAtMost).flatMap((facts) => {
    const { capacity } = decideJurisdiction(policy, facts);
    const capacities = capacity === undefined ? Object.keys(policy.capacities) : [capacity];
    return capacities.map((one) => openCase(policy, { facts, incidentAt: monday.now }, owned(one), monday).next);
  });
}

function refuseDoubles({ owed, state }: CaseSnapshot): void {
  const names = owed.map(({ task }) => task);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new Error(`“${double}” is owed twice in ${state}.`);
}

/** Facts count only as far as tasks depend on them; times do not count. */
function keyFor(policy: Policy): (situation: CaseSnapshot) => string {
  const conditions = courseConditions(policy);
  const factsKey = oncePer((facts: Answers) => conditions.map((when) => Number(matches(when, facts))).join(""));
  const settledKey = oncePer((settled: SettledTask) => JSON.stringify(settled));
  return ({ capacity, state, level = "", facts, owed, settled }) =>
    [
      [capacity, state, level, factsKey(facts)].join(" "),
      owed
        .map(({ task }) => task)
        .toSorted()
        .join(" "),
      ...settled.map(settledKey).toSorted(),
    ].join("\n");
}

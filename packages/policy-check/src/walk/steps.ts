import {
  type Answers,
  type AnyTransition,
  type CaseSnapshot,
  completeTask,
  makeTransition,
  mayTransition,
  type Situation,
  tasksOf,
  transitionsOf,
  Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { tellingAnswers } from "./conditions.ts";
import { fillIn } from "./fill-in.ts";
import { waysToSettle } from "./ways-to-settle.ts";

/** A kind of organisation that has only the roles every kind has. */
export const anyKind = "any kind";

export const monday: Situation = {
  now: Temporal.Instant.from("2026-01-05T09:00:00Z"),
  calendar: { timeZone: "Europe/London", closedDays: new Set(), settings: {} },
};

interface Step {
  readonly next: CaseSnapshot;
  readonly transition?: string;
  readonly amends: boolean;
}

/** Everything that can be done next: each transition in each way, or settling all that is owed in each way. */
export function stepsFrom(policy: Policy, current: CaseSnapshot, mayAmend: boolean): readonly Step[] {
  const roles = Object.keys(policy.roles);
  const transitions = transitionsOf(policy);
  const moves = Object.keys(transitions).flatMap((transition) => {
    const possible = mayTransition(policy, current, { transition, roles });
    if (!possible.ok) return [];
    return [...forms(policy, possible.value, current)].flatMap((answers) =>
      [undefined, ...(mayAmend ? amendments(policy, possible.value, current) : [])].flatMap((amend): Step[] => {
        const decision = makeTransition(
          policy,
          current,
          { transition, roles, answers, ...(amend && { amend }) },
          monday,
        );
        return decision.ok ? [{ next: decision.value.next, transition, amends: amend !== undefined }] : [];
      }),
    );
  });
  return [...moves, ...settlings(policy, current).map((next) => ({ next, amends: false }))];
}

/** The transition's form, filled in once for each level and each permitted action. */
function forms(policy: Policy, { needs = {} }: AnyTransition, { state }: CaseSnapshot): readonly Answers[] {
  const [deciding] = Object.entries(needs).filter(([, { kind }]) => kind === "level" || kind === "action");
  if (!deciding) return [fillIn(policy, needs, state)];
  const [name, { kind }] = deciding;
  const options = kind === "level" ? Object.keys(policy.levels) : (policy.states[state]?.permits ?? []);
  return options.map((option) => fillIn(policy, needs, state, { [name]: option }));
}

/** One fact changed at a time, and whatever that change makes one answer besides. */
function amendments(
  policy: Policy,
  { amends = [] }: AnyTransition,
  { facts, state }: CaseSnapshot,
): readonly Answers[] {
  return (amends as readonly string[]).flatMap((name) =>
    (tellingAnswers(policy)[name] ?? [])
      .filter((answer) => answer !== facts[name])
      .map((answer) => {
        const filled = fillIn(policy, policy.facts, state, { ...facts, [name]: answer });
        return Object.fromEntries(Object.entries(filled).filter(([fact, value]) => facts[fact] !== value));
      }),
  );
}

/** More than this nobody follows, and no machine remembers. */
export const waysAtMost = 200_000;

export const tooMany = (state: string) =>
  new Error(
    `in “${state}” a case can go on in more than ${waysAtMost} ways. Let fewer tasks be owed there at once, or let transitions tell fewer of their outcomes apart.`,
  );

/** Everything owed settled at once, in each combination of ways that some transition tells apart. */
function settlings(policy: Policy, current: CaseSnapshot): readonly CaseSnapshot[] {
  const roles = Object.keys(policy.roles);
  const ways = current.owed.map(({ task }) => ({ task, each: waysToSettle(policy, task, current.state) }));
  if (ways.reduce((product, { each }) => product * each.length, 1) > waysAtMost) throw tooMany(current.state);
  return ways.reduce<readonly CaseSnapshot[]>(
    (before, { task, each }) =>
      before.flatMap((situation) =>
        each.map(({ outcome, answers }) => {
          const completion = { task, roles, outcome, answers, happenedAt: monday.now, reason: "because" };
          const decision = completeTask(policy, situation, completion, monday);
          if (!decision.ok) throw new Error(`${tasksOf(policy)[task]?.label ?? task}: ${decision.refusal.message}`);
          return decision.value.next;
        }),
      ),
    current.owed.length > 0 ? [current] : [],
  );
}

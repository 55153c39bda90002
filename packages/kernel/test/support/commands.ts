import {
  type CaseSnapshot,
  completeTask,
  extendTask,
  makeTransition,
  openCase,
  type OwedTask,
  type Policy,
  type Situation,
  sourcesIn,
  tasksOf,
  transitionsOf,
  workingDays,
} from "@dignity/kernel";
import fc from "fast-check";

import { incidentAt, situationAt, smallPolicy } from "./small-policy.ts";

const { said } = sourcesIn("A small policy");
const extension = { by: ["dean", "lead"], upTo: workingDays(3), times: 2, tell: ["dean"], source: said("9") };

/** The small policy with times that can be put off, that start one another and that an organisation sets. */
export const policy = {
  ...smallPolicy,
  tasks: {
    ...smallPolicy.tasks,
    answer: {
      ...smallPolicy.tasks["answer"],
      due: { within: workingDays(5), from: "entry", clock: "hard", extension },
    },
    meet: { ...smallPolicy.tasks["meet"], due: { within: workingDays(5), from: { task: "review" }, clock: "hard" } },
  },
} as unknown as Policy;

export const settings = { reviewEvery: { amount: 1, unit: "month" } } as const;
export const tasks = tasksOf(policy);
const steps = Object.keys(transitionsOf(policy));
const roles = fc.oneof(
  { weight: 4, arbitrary: fc.constant(["lead"]) },
  { weight: 1, arbitrary: fc.subarray([...Object.keys(policy.roles), "stranger"]) },
);

export const facts = fc.record({
  role: fc.constantFrom("work", "teaching"),
  named: fc.boolean(),
  away: fc.boolean(),
  why: fc.constant("ill"),
});
const answers = fc.constantFrom(
  {},
  { level: "low", reason: "so" },
  { level: "high", reason: "so" },
  { action: "warning" },
  { action: "end" },
);
/** Something that somebody tries with a case. */
export const command = fc.oneof(
  fc.record({ kind: fc.constant("step" as const), name: fc.constantFrom(...steps), roles, answers }),
  fc.record({
    kind: fc.constant("amend" as const),
    roles,
    facts: fc.subarray(["named", "away"] as const),
    to: fc.boolean(),
  }),
  // Work is done more often than a case is moved: else few would come far enough for anything to go wrong.
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("settle" as const),
      name: fc.constantFrom(...Object.keys(tasks)),
      roles,
      outcome: fc.constantFrom("done", "done", "declined"),
      hoursAgo: fc.integer({ min: 0, max: 48 }),
    }),
  },
  fc.record({ kind: fc.constant("extend" as const), roles, days: fc.integer({ min: -1, max: 6 }) }),
  fc.record({
    kind: fc.constant("wait" as const),
    hours: fc.oneof(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 1, max: 24 * 40 })),
  }),
);
export type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** A case after something was done with it. */
export interface Outcome {
  readonly after: CaseSnapshot;
  readonly superseded: readonly string[];
}

export function opened(about: { readonly role: string }): CaseSnapshot {
  const owned = { capacity: about.role, ownerKind: "hospital" };
  return openCase(policy, { facts: about, incidentAt }, owned, situationAt("2026-10-19T08:00:00Z", settings)).next;
}

/** The case where most is owed in it. */
export function inTalk(current: CaseSnapshot): CaseSnapshot {
  const request = { transition: "decide", roles: ["lead"], answers: { level: "low", reason: "so" } };
  const decision = makeTransition(policy, current, request, situationAt("2026-10-19T08:00:00Z", settings));
  if (!decision.ok) throw new Error(decision.refusal.message);
  return decision.value.next;
}

/** What comes of trying; undefined if it is refused. */
export function take(one: Command, current: CaseSnapshot, situation: Situation): Outcome | undefined {
  switch (one.kind) {
    case "step":
    case "amend": {
      const amend = one.kind === "amend" && { amend: Object.fromEntries(one.facts.map((name) => [name, one.to])) };
      const [transition, given] = one.kind === "amend" ? ["amend", {}] : [one.name, one.answers];
      const decision = makeTransition(
        policy,
        current,
        { transition, roles: one.roles, answers: given, ...amend },
        situation,
      );
      return decision.ok ? { after: decision.value.next, superseded: decision.value.superseded } : undefined;
    }
    case "settle": {
      const happenedAt = situation.now.subtract({ hours: one.hoursAgo });
      const asks = tasks[one.name]?.asks && one.outcome === "done" ? { well: true } : {};
      const completion = {
        task: one.name,
        roles: one.roles,
        outcome: one.outcome,
        answers: asks,
        happenedAt,
        reason: "so",
      };
      const decision = completeTask(policy, current, completion, situation);
      return decision.ok ? { after: decision.value.next, superseded: [] } : undefined;
    }
    case "extend": {
      const dueOn = owed(current, "answer")?.due?.localDate.add({ days: one.days });
      if (!dueOn) return undefined;
      const decision = extendTask(
        policy,
        current,
        { task: "answer", roles: one.roles, dueOn, reason: "so" },
        situation,
      );
      return decision.ok ? { after: decision.value.next, superseded: [] } : undefined;
    }
    case "wait":
      return undefined;
  }
}

export const owed = ({ owed: all }: CaseSnapshot, name: string): OwedTask | undefined =>
  all.find(({ task }) => task === name);

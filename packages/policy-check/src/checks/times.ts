import {
  type Calendar,
  calendarUnder,
  dueAfter,
  type Escalating,
  escalationStep,
  type Period,
  rungOfExtension,
  tasksOf,
  type Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { Fault, PolicyCheck } from "../check.ts";
import { monday } from "../walk/steps.ts";

export const timedEscalation: PolicyCheck = {
  name: "gives a time to whatever is escalated",
  find: ({ policy }) =>
    Object.entries(tasksOf(policy))
      .filter(([, { escalation, due, every }]) => escalation && !due && !every)
      .map(([name]) => ({
        rule: `tasks.${name}`,
        reason: "is escalated when late, and has no time. Give it due or every.",
      })),
};

export const orderedEscalation: PolicyCheck = {
  name: "tells of a delay in order, and comes to an end",
  find: ({ policy }) =>
    laddersIn(policy).flatMap(([rule, ladder, period]): Fault[] => {
      const times = climbed(ladder, period, allSet(policy)).map(String);
      const rungs = period ? 1 + (ladder.escalation?.length ?? 0) : 0;
      if (times.length !== rungs)
        return [{ rule, reason: `has ${rungs} steps, of which ${times.length} have a time.` }];
      if (times.join() === times.toSorted().join()) return [];
      return [
        { rule, reason: "tells a later person before an earlier one. Put the steps in the order of their times." },
      ];
    }),
};

/** Every ladder with its place and the time after which it is climbed. That of a result is climbed from the start. */
const laddersIn = (policy: Policy): readonly (readonly [string, Escalating, Period | undefined])[] => [
  ...Object.entries(tasksOf(policy)).map(
    ([name, task]) => [`tasks.${name}.escalation`, task, task.due?.within ?? task.every] as const,
  ),
  ...(policy.triage ? [["triage.escalation", policy.triage, policy.triage.within] as const] : []),
  ...Object.entries(policy.indicators ?? {}).flatMap(([name, { by, marks }]) =>
    Object.entries(marks).map(([mark, { reminders = [] }]) => {
      const rule = `indicators.${name}.marks.${mark}.reminders`;
      return [rule, { by, escalation: reminders }, { amount: 0, unit: "day" }] as const;
    }),
  ),
];

/** Whatever the organisation could set, set to a day. */
function allSet(policy: Policy): Calendar {
  const day = { amount: 1, unit: "day" } as const;
  const unset = Object.fromEntries(Object.keys(policy.settings).map((name) => [name, day]));
  return { ...monday.calendar, settings: { ...unset, ...calendarUnder(policy, monday.calendar).settings } };
}

function climbed(ladder: Escalating, period: Period | undefined, calendar: Calendar): readonly Temporal.Instant[] {
  const due = period && dueAfter(monday.now, period, calendar);
  const steps: Temporal.Instant[] = [];
  for (let rung = 0; rung < rungOfExtension(1); rung += 1) {
    const step = escalationStep(ladder, due, rung, calendar);
    if (!step) break;
    steps.push(step.at);
    rung = step.rung;
  }
  return steps;
}

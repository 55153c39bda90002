import {
  type AnyTask,
  type Calendar,
  calendarUnder,
  dueAfter,
  escalationStep,
  tasksOf,
  type Temporal,
} from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { Fault, PolicyCheck } from "../check.ts";
import { everyWith } from "../places/every-with.ts";
import { monday } from "../walk/steps.ts";

export const forwardTimes: PolicyCheck = {
  name: "counts every time in whole units, and none backwards",
  find: ({ policy }) =>
    everyWith("amount", policy)
      .filter(({ value }) => !Number.isSafeInteger(value) || Number(value) < 0)
      .map(({ rule, value }) => ({ rule, reason: `is ${String(value)} long. Give a whole number, not below nought.` })),
};

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
    Object.entries(tasksOf(policy)).flatMap(([name, task]): Fault[] => {
      const calendar = allSet(policy);
      const times = ladder(task, calendar).map(String);
      const rungs = task.due || task.every ? 1 + (task.escalation?.length ?? 0) : 0;
      const rule = `tasks.${name}.escalation`;
      if (times.length !== rungs)
        return [{ rule, reason: `has ${rungs} steps, of which ${times.length} have a time.` }];
      if (times.join() === times.toSorted().join()) return [];
      return [
        { rule, reason: "tells a later person before an earlier one. Put the steps in the order of their times." },
      ];
    }),
};

/** Whatever the organisation could set, set to a day. */
function allSet(policy: Policy): Calendar {
  const day = { amount: 1, unit: "day" } as const;
  const unset = Object.fromEntries(Object.keys(policy.settings).map((name) => [name, day]));
  return { ...monday.calendar, settings: { ...unset, ...calendarUnder(policy, monday.calendar).settings } };
}

function ladder(task: AnyTask, calendar: Calendar): readonly Temporal.Instant[] {
  const period = task.due?.within ?? task.every;
  const due = period && dueAfter(monday.now, period, calendar);
  const steps: Temporal.Instant[] = [];
  for (let rung = 0; rung < 100; rung += 1) {
    const step = escalationStep(task, due, rung, calendar);
    if (!step) break;
    steps.push(step.at);
  }
  return steps;
}

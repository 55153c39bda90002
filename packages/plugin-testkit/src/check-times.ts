import { calendarUnder, type DueDate, dueAfter, escalationStep, type Period, tasksOf } from "@dignity/kernel";
import type { Calendar, Temporal } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";
import { expect, it } from "vitest";

import { everyWith } from "./rules-of.ts";
import { monday } from "./steps.ts";

/** Times are the policy's own or declared as left open; what is late is told to somebody, in order, and then no more. */
export function checkTimes(policy: Policy): void {
  it("declares every setting it uses, and uses every setting it declares", () => {
    const used = new Set(everyWith("setting", policy).map(({ setting }) => setting));
    expect([...used].sort()).toEqual(Object.keys(policy.settings).sort());
  });

  it("counts no time backwards", () => {
    const amounts = everyWith("amount", policy) as unknown as readonly { amount: number }[];
    expect(amounts.filter(({ amount }) => !Number.isInteger(amount) || amount < 0)).toEqual([]);
  });

  it("gives a time to whatever is escalated", () => {
    const timeless = Object.entries(tasksOf(policy)).filter(
      ([, { escalation, due, every }]) => escalation && !due && !every,
    );
    expect(timeless.map(([name]) => name)).toEqual([]);
  });

  it("tells of delays in order, and comes to an end", () => {
    for (const [name, task] of Object.entries(tasksOf(policy))) {
      const calendar = allSet(policy);
      const period: Period | undefined = task.due?.within ?? task.every;
      const due = period && dueAfter(monday.now, period, calendar);
      const steps = ladder(task, due, calendar);
      expect([name, steps.length]).toEqual([name, due ? 1 + (task.escalation?.length ?? 0) : 0]);
      expect([name, steps.map(String)]).toEqual([name, steps.map(String).sort()]);
    }
  });
}

/** Whatever the organisation could set, set to a day. */
function allSet(policy: Policy): Calendar {
  const day = { amount: 1, unit: "day" } as const;
  const unset = Object.fromEntries(Object.keys(policy.settings).map((name) => [name, day]));
  return { ...monday.calendar, settings: { ...unset, ...calendarUnder(policy, monday.calendar).settings } };
}

function ladder(task: Parameters<typeof escalationStep>[0], due: DueDate | undefined, calendar: Calendar) {
  const steps: Temporal.Instant[] = [];
  for (let rung = 0; rung < 100; rung += 1) {
    const step = escalationStep(task, due, rung, calendar);
    if (!step) break;
    steps.push(step.at);
  }
  return steps;
}

import type { Policy, tasksOf } from "@dignity/kernel";

import { conditionText, lines, periodText, roleNames } from "./words.ts";

type AnyTask = ReturnType<typeof tasksOf>[string];

/** What a task is, when it is owed and by whom, its time and its clock, and how else it can end. */
export function taskText(policy: Policy, task: AnyTask): string {
  const { label, during, when, inCapacity, by, due, every, otherwise = {}, escalation = [] } = task;
  const others = Object.values(otherwise).map((other) => other.label);
  return lines(
    label,
    `While: ${during.join(", ")}.`,
    when && `When: ${conditionText(when)}.`,
    inCapacity && `In the capacity of: ${inCapacity.join(", ")}.`,
    `By: ${roleNames(policy, by)}.`,
    due &&
      `Time: ${periodText(due.within)} from ${due.from === "incident" ? "the incident" : "entry"}; ${due.clock} clock.`,
    every && `Again and again: every ${periodText(every)}.`,
    others.length > 0 && `Or else: ${others.join("; ")}.`,
    ...escalation.map(
      ({ after, tell }) => `Undone ${periodText(after)} after its time: ${roleNames(policy, tell)} told.`,
    ),
    task.required && "The case stays open until it is settled.",
  );
}

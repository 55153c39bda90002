import { type Due, type Policy, tasksOf } from "@dignity/kernel";

import { conditionText } from "./condition-text.ts";
import { questionsText } from "./question-text.ts";
import { othersText } from "./step-text.ts";
import { labelsOf, lines, periodText, quoted, roleNames } from "./words.ts";

export type AnyTask = ReturnType<typeof tasksOf>[string];

/** What a task is, when it is owed and by whom, its time and its clock. How else it can end is said beside it. */
export function taskText(policy: Policy, task: AnyTask): string {
  const { label, during, when, inCapacity, by, due, every, asks } = task;
  return lines(
    label,
    `Owed in ${labelsOf(policy.states, during)}.`,
    when && `When ${conditionText(policy.facts, when)}.`,
    inCapacity && `In the capacity ${labelsOf(policy.capacities, inCapacity)}.`,
    task.partnersToo && `The partners owe it too, in ${labelsOf(policy.states, task.partnersToo)}.`,
    `By: ${roleNames(policy, by)}.`,
    othersText(policy, task.bySomebodyElseThan),
    due && `Time: ${periodText(policy, due.within)} from ${startText(policy, due.from)}; ${due.clock} clock.`,
    every && `Again and again, each time after ${periodText(policy, every)}.`,
    asks && `Asks: ${questionsText(asks)}.`,
    task.once && "Once settled it stays settled.",
    task.required && "The case cannot come to rest before it is settled.",
  );
}

function startText(policy: Policy, from: Due["from"]): string {
  if (from === "incident") return "the incident";
  if (from === "entry") return "when it is first owed";
  return `when ${quoted(tasksOf(policy)[from.task]?.label ?? from.task)} took place, and no time before`;
}

/** Who may give more time for something, how much, and who is told. */
export function extensionText(policy: Policy, extension: Due["extension"]): string {
  if (!extension) return "";
  const { by, upTo, times = 1, tell } = extension;
  const often = times === 1 ? "once" : `up to ${times} times`;
  return lines(
    `Before its time has run out, more can be given ${often}, with a reason: up to ${periodText(policy, upTo)} from the day on which it was due.`,
    `By: ${roleNames(policy, by)}. Told at once: ${roleNames(policy, tell)}.`,
  );
}

/** Who is told of something that stays undone, and when. */
export function rungText(policy: Policy, escalation: AnyTask["escalation"], index: number): string {
  const rung = escalation?.[index];
  if (!rung) return "";
  const atOnce = "amount" in rung.after && rung.after.amount === 0;
  const when = atOnce ? "as soon as its time has run out" : `${periodText(policy, rung.after)} after its time`;
  return `If it stays undone, these are told ${when}: ${roleNames(policy, rung.tell)}.`;
}

import {
  type Calendar,
  type Change,
  escalationStep,
  type OwedTask,
  type Policy,
  rungOfReminder,
  tasksOf,
} from "@dignity/kernel";

import { awaitsTime } from "../tasks/new-tasks.ts";
import { setTimes } from "../tasks/set-times.ts";
import type { GoingOn, StoredCase } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";

/** Has what a case owed already go on under another version of its policy, and gives a time to what had none. */
export async function goOnUnder(book: Book, to: Policy, before: StoredCase, { next }: Change, calendar: Calendar) {
  const kept = next.owed.flatMap((owed) => goingOn(to, before, owed, calendar));
  await book.oweUnder(before.organisationId, kept, to.id);
  const timed = next.owed.filter(({ task, due }) => due && hadNoTime(before, task));
  await setTimes(book, to, before, timed, before.taskIds, calendar);
}

/**
 * Its ladder begins again, as the later version has it. Who was told at a rung is not told there twice; who stands on a
 * rung that the earlier version did not have is told, though its ladder had come to its end.
 */
function goingOn(
  to: Policy,
  { taskIds }: StoredCase,
  { task, due, extended }: OwedTask,
  calendar: Calendar,
): GoingOn[] {
  const [taskId, definition] = [taskIds[task], tasksOf(to)[task]];
  if (taskId === undefined || !definition) return [];
  const reminder = escalationStep(definition, due, rungOfReminder(extended), calendar, extended);
  const awaiting = awaitsTime(definition.due?.within ?? definition.every, due) ? { rung: 0, at: null } : undefined;
  return [{ taskId, wake: reminder ? { rung: reminder.rung, at: reminder.at } : awaiting }];
}

const hadNoTime = ({ snapshot }: StoredCase, task: string) =>
  snapshot.owed.some((before) => before.task === task && !before.due);

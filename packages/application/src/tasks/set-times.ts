import { type Calendar, escalationStep, type OwedTask, type Policy, tasksOf } from "@dignity/kernel";

import type { StoredCase } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";

/** Gives tasks that had no time the one that has begun to run, and has somebody reminded by it. */
export async function setTimes(
  book: Book,
  policy: Policy,
  { organisationId }: { readonly organisationId: string },
  timed: readonly OwedTask[],
  taskIds: StoredCase["taskIds"],
  calendar: Calendar,
): Promise<void> {
  for (const { task, due, extended = 0 } of timed) {
    const [taskId, definition] = [taskIds[task], tasksOf(policy)[task]];
    const reminder = definition && escalationStep(definition, due, 0, calendar);
    if (taskId && due && reminder) await book.retime({ taskId, organisationId, due, extended, wake: reminder });
  }
}

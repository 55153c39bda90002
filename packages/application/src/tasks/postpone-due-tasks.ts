import { aLittleAfter } from "../a-little-after.ts";
import type { House } from "../house.ts";
import type { DueBatch } from "./escalate-due-tasks.ts";

/** Lets what could not be escalated wake a little later, so that it does not stand in the way of what can be. */
export const postponeDueTasks = ({ organisationId, taskIds }: DueBatch, { ledger }: House): Promise<void> =>
  ledger.inTransaction({ kind: "system", organisationId }, (book) => book.postpone(taskIds, aLittleAfter(book.now)));

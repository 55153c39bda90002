import type { Refusal } from "@dignity/kernel";

import type { Book } from "../ports/ledger.ts";
import { fail, notFound, type Outcome } from "../user-error.ts";

/** Why something may not be done with a task; `place` is the part of the form that it is about. */
export const refusedTask = (
  { code, message, source }: Refusal,
  place: readonly string[] = ["taskId"],
): Outcome<never> =>
  fail({
    kind: "TaskNotAllowed",
    code,
    message,
    path: ["input", ...place],
    ...(source && { source }),
  });

/** The answer where a task could not be locked. */
export async function taskNotFoundOrNotYours(book: Book, id: string): Promise<Outcome<never>> {
  const seen = await book.sees("task", id);
  return seen
    ? refusedTask({ code: "WRONG_ROLE", message: "That task is for another role." })
    : notFound("input", "taskId");
}

import type { CaseSnapshot, Change, Policy } from "@dignity/kernel";

import type { StoredCase, TransitionEntry } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";

/** Writes that a case has moved, and what it has left behind. `policy` is the one it is under afterwards. */
export async function writeMove(
  book: Book,
  policy: Policy,
  before: StoredCase,
  { next, superseded }: Change,
  entry: TransitionEntry,
): Promise<void> {
  const { id, organisationId, snapshot } = before;
  await book.moveCase(before, next, policy.states[next.state]?.atRest ?? false, entry);
  await book.supersedeTasks(organisationId, rowsOf(before, superseded));
  await book.endStay(organisationId, id, leftBehind(snapshot, next));
}

/** The rows of tasks that a case owes. */
const rowsOf = ({ taskIds }: StoredCase, tasks: readonly string[]): readonly string[] =>
  tasks.flatMap((task) => taskIds[task] ?? []);

/** What was settled in the states that the case has left: it may arise anew on another stay. */
function leftBehind(before: CaseSnapshot, { settled }: CaseSnapshot): readonly string[] {
  const still = new Set(settled.map(({ task }) => task));
  return before.settled.flatMap(({ task }) => (still.has(task) ? [] : [task]));
}

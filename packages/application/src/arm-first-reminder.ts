import { actionReminder } from "@dignity/kernel";

import { calendarOf } from "./calendar-of.ts";
import type { NewIndicatorResult } from "./ports/indicators.ts";
import type { Book } from "./ports/ledger.ts";
import type { Watching } from "./watching.ts";

/** Sets when the first people are told that a new result awaits an action, if its mark has anybody told. */
export async function armFirstReminder(
  book: Book,
  { id, organisationId, pathway, mark }: NewIndicatorResult,
  { policy, indicator, keeper }: Watching,
): Promise<void> {
  const marked = indicator.marks[mark];
  if (!marked?.reminders) return;
  const adoption = await book.adoption(organisationId, pathway);
  const first = actionReminder(marked, book.now, 0, calendarOf(policy, keeper, adoption?.settings));
  if (first) await book.armReminder(organisationId, id, { sent: 0, at: first.at });
}

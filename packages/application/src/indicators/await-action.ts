import { actionReminder } from "@dignity/kernel";

import { calendarOf } from "../calendar-of.ts";
import type { Waiting } from "../ports/action-reminders.ts";
import type { NewIndicatorResult } from "../ports/indicators.ts";
import type { Book } from "../ports/ledger.ts";
import type { Watching } from "./watching.ts";

/**
 * Sets when somebody is told that a new result awaits an action, if its mark has anybody told. A correction goes on
 * waiting where the result before it did: to correct something buys no time.
 */
export async function awaitAction(
  book: Book,
  { id, organisationId, pathway, mark }: NewIndicatorResult,
  { policy, indicator, keeper }: Watching,
  { since, sent }: Waiting = { since: book.now, sent: 0 },
): Promise<void> {
  const marked = indicator.marks[mark];
  if (!marked?.reminders) return;
  const adoption = await book.adoption(organisationId, pathway);
  const next = actionReminder(marked, since, sent, calendarOf(policy, keeper, adoption?.settings));
  if (next) await book.beginReminders(organisationId, id, { since, sent, at: next.at });
}

import type { Temporal } from "temporal-polyfill";

import { type Calendar, dueAfter } from "../time/calendar.ts";
import type { Mark } from "../policy/indicator.ts";

/** Who is to be told that a result still awaits an action. */
export interface ActionReminder {
  /** Its place among the reminders of the mark. */
  readonly rung: number;
  readonly tell: readonly string[];
  /** Undefined as long as nobody has set a time. */
  readonly at: Temporal.Instant | undefined;
}

/**
 * The next reminder of a result with this mark that has been there `since`, when the first `sent` have been sent;
 * undefined when there is none left. One without a time does not hold up a later one that has a time. The calendar is
 * that of whoever keeps the result, as `calendarUnder` completes it.
 */
export function actionReminder(
  { reminders = [] }: Mark,
  since: Temporal.Instant,
  sent: number,
  calendar: Calendar,
): ActionReminder | undefined {
  const left = reminders
    .map(({ after, tell }, rung) => ({ rung, tell, at: dueAfter(since, after, calendar)?.at }))
    .slice(sent);
  return left.find(({ at }) => at !== undefined) ?? left[0];
}

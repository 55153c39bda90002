import type { Temporal } from "temporal-polyfill";

import { type Calendar, type DueDate, dueAfter, reminderFor } from "./calendar.ts";
import type { Period } from "./period.ts";
import type { Rung } from "./rung.ts";

/** Something with people to do it and, if it stays undone, people to tell. */
export interface Escalating {
  readonly by: readonly string[];
  readonly escalation?: readonly Rung<string>[];
}

/** One step of the ladder: who is told, and when. Rung 0 reminds those who have to do it. */
export interface EscalationStep {
  readonly rung: number;
  readonly tell: readonly string[];
  readonly at: Temporal.Instant;
}

/**
 * The step `rung` of the ladder of something due; undefined when the ladder ends there or nobody has set a time.
 * Rung 0 is the reminder; every later one tells the next people that it stays undone.
 * The calendar is the organisation's as `calendarUnder` completes it.
 */
export function escalationStep(
  { by, escalation = [] }: Escalating,
  due: DueDate | undefined,
  rung: number,
  calendar: Calendar,
): EscalationStep | undefined {
  if (!due) return undefined;
  if (rung === 0) return { rung, tell: by, at: reminderFor(due, calendar) };
  const next = escalation[rung - 1];
  const at = next && afterDue(due, next.after, calendar);
  return next && at && { rung, tell: next.tell, at };
}

/** Zero is the due time itself. Hours run on from the due time, days from the day on which it was due. */
function afterDue(due: DueDate, period: Period, calendar: Calendar): Temporal.Instant | undefined {
  if ("amount" in period && period.amount === 0) return due.at;
  const dueDay = due.localDate.toZonedDateTime(calendar.timeZone).toInstant();
  const fromDay = dueAfter(dueDay, period, calendar);
  return fromDay?.rule.endsWith("hour") ? dueAfter(due.at, period, calendar)?.at : fromDay?.at;
}

import type { Temporal } from "temporal-polyfill";

import { type Calendar, type DueDate, dueAfter, reminderFor } from "../time/calendar.ts";
import type { Period } from "../time/period.ts";
import type { Rung } from "../policy/rung.ts";

/** Something with people to do it and, if it stays undone, people to tell. */
export interface Escalating {
  readonly by: readonly string[];
  readonly escalation?: readonly Rung<string>[];
  readonly due?: { readonly extension?: { readonly tell: readonly string[] } };
}

/** One step of the ladder: who is told of what, and when. */
export interface EscalationStep {
  readonly rung: number;
  readonly kind: "extended" | "reminder" | "escalation";
  readonly tell: readonly string[];
  readonly at: Temporal.Instant;
}

/** More rungs than any ladder has. */
const room = 100;
/**
 * Each time something is given more time its ladder begins anew where no rung has been used: first whom to tell of that,
 * then the reminder.
 */
export const rungOfReminder = (extended = 0) => room * extended;
export const rungOfExtension = (extended: number) => rungOfReminder(extended) - 1;

/** Where the ladder that a rung belongs to ends at the latest: that rung is none of it. */
export const endOfLadder = (rung: number): number => room * (Math.floor(rung / room) + 1) - 1;

/** Whether those who are told at a rung hear only that there is more time: what comes next is no matter of reaching them. */
export const tellsOfMoreTime = (rung: number): boolean => rung % room === room - 1;

/**
 * The step `rung` of the ladder of something due; undefined when the ladder ends there or nobody has set a time.
 * Without an extension, rung 0 is the reminder; every later one tells the next people that it stays undone. One for which
 * nobody has set a time holds up none that has one: it is passed over, and the step says which rung it is.
 * The calendar is the organisation's as `calendarUnder` completes it.
 */
export function escalationStep(
  { by, escalation = [], due: { extension } = {} }: Escalating,
  due: DueDate | undefined,
  rung: number,
  calendar: Calendar,
  extended = 0,
): EscalationStep | undefined {
  if (!due) return undefined;
  const at = reminderFor(due, calendar);
  const reached = rung - rungOfReminder(extended);
  if (reached < 0) return { rung, kind: "extended", tell: extension?.tell ?? by, at };
  if (reached === 0) return { rung, kind: "reminder", tell: by, at };
  for (const [index, { after, tell }] of escalation.entries()) {
    const later = index + 1 >= reached && afterDue(due, after, calendar);
    if (later) return { rung: rung + index + 1 - reached, kind: "escalation", tell, at: later };
  }
  return undefined;
}

/** Zero is the due time itself. Hours run on from the due time, days from the day on which it was due. */
function afterDue(due: DueDate, period: Period, calendar: Calendar): Temporal.Instant | undefined {
  if ("amount" in period && period.amount === 0) return due.at;
  const dueDay = due.localDate.toZonedDateTime(calendar.timeZone).toInstant();
  const fromDay = dueAfter(dueDay, period, calendar);
  return fromDay?.rule.endsWith("hour") ? dueAfter(due.at, period, calendar)?.at : fromDay?.at;
}

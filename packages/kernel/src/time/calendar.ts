import type { Temporal } from "temporal-polyfill";

import type { Period } from "./period.ts";

/** How one organisation counts time. */
export interface Calendar {
  /** IANA name, for example "Europe/London". */
  readonly timeZone: string;
  /** Bank holidays and the organisation's closure days, as ISO dates. */
  readonly closedDays: ReadonlySet<string>;
  /** The periods the organisation has set where its policy leaves them open. */
  readonly settings: Readonly<Record<string, Period>>;
}

/** When something is due: to the second for hours, by the end of a local day for everything longer. */
export interface DueDate {
  readonly at: Temporal.Instant;
  readonly localDate: Temporal.PlainDate;
  /** The period it was reckoned by, for example "24 hour". */
  readonly rule: string;
}

/** The hour at which people are reminded of what is due that day. */
const morning = { hour: 9 };

/** When `period` after `start` has run out; undefined if nobody has said how long it is. */
export function dueAfter(start: Temporal.Instant, period: Period, calendar: Calendar): DueDate | undefined {
  const length = lengthOf(period, calendar);
  if (!length) return undefined;
  const rule = `${length.amount} ${length.unit}`;
  if (length.unit === "hour") {
    const at = start.add({ hours: length.amount });
    return { at, localDate: dayOf(at, calendar), rule };
  }
  const localDate = addDays(dayOf(start, calendar), length, calendar);
  return { at: endOf(localDate, calendar), localDate, rule };
}

/** The end of a day, as a time that something is due: when a task is put off, by a decision and not by a period. */
export const putOffTo = (localDate: Temporal.PlainDate, calendar: Calendar): DueDate => ({
  at: endOf(localDate, calendar),
  localDate,
  rule: "extended",
});

/** The organisation's day at this moment. */
export const dayOf = (at: Temporal.Instant, { timeZone }: Calendar): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();

/** When to remind: at the hour for a limit in hours, in the morning of the day for longer ones. */
export function reminderFor(due: DueDate, calendar: Calendar): Temporal.Instant {
  if (due.rule.endsWith("hour")) return due.at;
  return due.localDate.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: morning }).toInstant();
}

/** The first day, from `date` on, on which the organisation works. */
export function nextWorkingDay(date: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = day.add({ days: 1 });
  return day;
}

function lengthOf(period: Period, calendar: Calendar) {
  if (!("setting" in period)) return period;
  const set = calendar.settings[period.setting];
  return set && !("setting" in set) ? set : undefined;
}

function addDays(
  from: Temporal.PlainDate,
  { amount, unit }: { amount: number; unit: string },
  calendar: Calendar,
): Temporal.PlainDate {
  if (unit === "day") return from.add({ days: amount });
  if (unit === "month") return from.add({ months: amount });
  let day = from;
  for (let left = amount; left > 0; left -= 1) day = nextWorkingDay(day.add({ days: 1 }), calendar);
  return day;
}

/** A day ends where the next begins, whatever the clocks do that night. */
function endOf(date: Temporal.PlainDate, { timeZone }: Calendar): Temporal.Instant {
  return date.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

function isWorkingDay(day: Temporal.PlainDate, { closedDays }: Calendar): boolean {
  return day.dayOfWeek <= 5 && !closedDays.has(day.toString());
}

import { Temporal } from "temporal-polyfill";

import type { Rhythm } from "../policy/committee-report.ts";

/** How an organisation counts its years: from which day (month and day, "04-01"), and in which time zone days change. */
export interface ReportingYear {
  readonly starts: string;
  /** IANA name, for example "Europe/London". */
  readonly timeZone: string;
}

/** From its first day up to the first day after it. */
export interface ReportingPeriod {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

const monthsOf: Readonly<Record<Rhythm, number>> = { quarter: 3, halfYear: 6, year: 12 };

/**
 * The periods that were not over at `since` and are over at `now`, oldest first. A period is over where the organisation
 * is, at the midnight after its last day.
 */
export function periodsOver(
  every: Rhythm,
  year: ReportingYear,
  since: Temporal.Instant,
  now: Temporal.Instant,
): readonly ReportingPeriod[] {
  const [first, today] = [dayOf(since, year), dayOf(now, year)];
  const yearStart = startOfYear(first, year);
  const periods: ReportingPeriod[] = [];
  for (let turn = 0; ; turn += 1) {
    const from = yearStart.add({ months: turn * monthsOf[every] });
    const until = yearStart.add({ months: (turn + 1) * monthsOf[every] });
    if (Temporal.PlainDate.compare(until, today) > 0) return periods;
    if (Temporal.PlainDate.compare(until, first) > 0) periods.push({ from, until });
  }
}

/** The moments at which a period begins and ends. */
export const momentsOf = ({ from, until }: ReportingPeriod, { timeZone }: ReportingYear) => ({
  from: from.toZonedDateTime(timeZone).toInstant(),
  until: until.toZonedDateTime(timeZone).toInstant(),
});

function startOfYear(day: Temporal.PlainDate, { starts }: ReportingYear): Temporal.PlainDate {
  const thisYear = Temporal.PlainMonthDay.from(starts).toPlainDate({ year: day.year });
  return Temporal.PlainDate.compare(thisYear, day) > 0 ? thisYear.subtract({ years: 1 }) : thisYear;
}

const dayOf = (moment: Temporal.Instant, { timeZone }: ReportingYear) =>
  moment.toZonedDateTimeISO(timeZone).toPlainDate();

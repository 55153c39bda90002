import { type DueDate, Temporal } from "@dignity/kernel";

import { Trouble } from "../trouble.ts";

export const london = "Europe/London";

/** A time of day in London, for example "2026-10-16 18:30". */
export function londonTime(text: string): Temporal.Instant {
  try {
    const time = Temporal.PlainDateTime.from(text.trim().replace(" ", "T"));
    return time.toZonedDateTime(london, { disambiguation: "reject" }).toInstant();
  } catch {
    const mend = "Write it like 2026-10-16 18:30. In the hour that spring skips and autumn has twice, choose another.";
    throw new Trouble("TIME_INVALID", `“${text}” is no time in London, or there are two.`, mend);
  }
}

export function inLondon(instant: Temporal.Instant): string {
  const zoned = instant.toZonedDateTimeISO(london);
  return `${zoned.toPlainDate().toString()} ${zoned.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** To the minute for limits in hours; longer ones run to the end of a day. */
export const dueInLondon = ({ at, localDate, rule }: DueDate): string =>
  rule.endsWith("hour") ? inLondon(at) : `the end of ${localDate.toString()}`;

import { type DueDate, Temporal } from "@dignity/kernel";

import { Trouble } from "../trouble.ts";

export const london = "Europe/London";

/** A time of day in London, for example "2026-10-16 18:30". */
export function londonTime(text: string): Temporal.Instant {
  const time = parsed(text);
  try {
    return time.toZonedDateTime(london, { disambiguation: "reject" }).toInstant();
  } catch {
    const why = "In that night the clocks change: London has that time twice, or not at all.";
    throw new Trouble("TIME_INVALID", `“${text}” is no one time. ${why}`, "Choose another.");
  }
}

function parsed(text: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(text.trim().replace(" ", "T"));
  } catch {
    const mend = "Write the year first, then a month and day that there are: 2026-10-16 18:30.";
    throw new Trouble("TIME_INVALID", `“${text}” is no day and time.`, mend);
  }
}

export function inLondon(instant: Temporal.Instant): string {
  const zoned = instant.toZonedDateTimeISO(london);
  return `${zoned.toPlainDate().toString()} ${zoned.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** To the minute for limits in hours; longer ones run to the end of a day. */
export const dueInLondon = ({ at, localDate, rule }: DueDate): string =>
  rule.endsWith("hour") ? inLondon(at) : `the end of ${localDate.toString()}`;

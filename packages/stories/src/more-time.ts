import { dueAfter, englandBankHolidays, Temporal } from "@dignity/kernel";

import { periodOf, units } from "./length-of-time.ts";

const pattern = new RegExp(`^([1-9]\\d*) (${units.replace("hour|", "")})s?$`);

export const faultOfMoreTime = (text: string): string | undefined =>
  pattern.test(text) ? undefined : "say for example “10 working days” or “1 month”";

/** The day so much later than this one. Where nothing is due it is refused whatever the day. */
export function dayAfter(dueOn = "2026-01-01", by = "1 day"): Temporal.PlainDate {
  const start = Temporal.PlainDate.from(dueOn).toZonedDateTime(london.timeZone).toInstant();
  const [, amount, unit] = pattern.exec(by) ?? [];
  const due = dueAfter(start, periodOf(Number(amount), unit), london);
  return due?.localDate ?? Temporal.PlainDate.from(dueOn);
}

const london = { timeZone: "Europe/London", closedDays: englandBankHolidays, settings: {} };

import { dueAfter, englandBankHolidays, type Period, Temporal } from "@dignity/kernel";

const pattern = /^([1-9]\d*) (day|working day|month)s?$/;

export const faultOfMoreTime = (text: string): string | undefined =>
  pattern.test(text) ? undefined : "say for example “10 working days” or “1 month”";

/** The day so much later than this one. Where nothing is due it is refused whatever the day. */
export function dayAfter(dueOn = "2026-01-01", by = "1 day"): Temporal.PlainDate {
  const start = Temporal.PlainDate.from(dueOn).toZonedDateTime(london.timeZone).toInstant();
  const due = dueAfter(start, periodOf(by), london);
  return due?.localDate ?? Temporal.PlainDate.from(dueOn);
}

function periodOf(text: string): Period {
  const [, amount, unit] = pattern.exec(text) ?? [];
  return { amount: Number(amount), unit: unit === "working day" ? "workingDay" : (unit as "day" | "month") };
}

const london = { timeZone: "Europe/London", closedDays: englandBankHolidays, settings: {} };

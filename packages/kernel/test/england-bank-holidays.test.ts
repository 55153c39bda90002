import { englandBankHolidays, Temporal } from "@dignity/kernel";
import { describe, expect, it } from "vitest";

const dates = [...englandBankHolidays].map((date) => Temporal.PlainDate.from(date));

describe.each([2024, 2025, 2026, 2027, 2028])("the bank holidays of %i", (year) => {
  const days = dates.filter((date) => date.year === year);

  it("are eight days of the week", () => {
    expect(days).toHaveLength(8);
    expect(days.filter(({ dayOfWeek }) => dayOfWeek > 5)).toEqual([]);
  });

  it("have Good Friday and Easter Monday where the moon puts them", () => {
    const sunday = easter(year);
    expect(englandBankHolidays).toContain(sunday.subtract({ days: 2 }).toString());
    expect(englandBankHolidays).toContain(sunday.add({ days: 1 }).toString());
  });

  it("have the first and last Monday of May and the last of August", () => {
    const mondays = [monday(year, 5, "first"), monday(year, 5, "last"), monday(year, 8, "last")];
    expect(mondays.filter((day) => !englandBankHolidays.has(day))).toEqual([]);
  });

  it("have New Year and Christmas, or the next free weekdays", () => {
    const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    expect(englandBankHolidays).toContain(
      newYear.add({ days: [0, 0, 0, 0, 0, 2, 1][newYear.dayOfWeek - 1] ?? 0 }).toString(),
    );
    const christmas = Temporal.PlainDate.from({ year, month: 12, day: 25 }).dayOfWeek;
    const wanted = { 5: [25, 28], 6: [27, 28], 7: [26, 27] }[christmas] ?? [25, 26];
    expect(days.filter(({ month }) => month === 12).map(({ day }) => day)).toEqual(wanted);
  });
});

function monday(year: number, month: number, which: "first" | "last"): string {
  const length = Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
  const all = Array.from({ length }, (_, index) => Temporal.PlainDate.from({ year, month, day: index + 1 }));
  const mondays = all.filter(({ dayOfWeek }) => dayOfWeek === 1);
  return String(which === "first" ? mondays[0] : mondays.at(-1));
}

/** Gauss's rule, in the form that Meeus gives. */
function easter(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

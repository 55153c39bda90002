import {
  type Calendar,
  days,
  dueAfter,
  englandBankHolidays,
  hours,
  months,
  type Period,
  reminderFor,
  setting,
  Temporal,
  weeks,
  workingDays,
} from "@dignity/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const london: Calendar = { timeZone: "Europe/London", closedDays: englandBankHolidays, settings: {} };

/** When `period` after a local time has run out, as the local date and the instant. */
function due(from: string, period: Period, calendar = london) {
  const start = Temporal.ZonedDateTime.from(`${from}[${calendar.timeZone}]`).toInstant();
  const { at, localDate, rule } = dueAfter(start, period, calendar) ?? {};
  return { at: at?.toString(), day: localDate?.toString(), rule };
}

describe("elapsed hours", () => {
  it("count the weekend", () => {
    expect(due("2026-10-16T18:30", hours(24))).toEqual({
      at: "2026-10-17T17:30:00Z",
      day: "2026-10-17",
      rule: "24 hour",
    });
  });

  it("are 24 by the clock on the wall only if the clocks do not change", () => {
    // Forward on 29 March 2026: the same evening hour comes after 23 hours, so 24 hours end an hour later.
    expect(due("2026-03-28T18:30", hours(24)).at).toBe("2026-03-29T18:30:00Z");
    expect(Temporal.Instant.from("2026-03-29T18:30:00Z").toZonedDateTimeISO("Europe/London").hour).toBe(19);
    // Back on 25 October 2026.
    expect(due("2026-10-24T18:30", hours(24)).at).toBe("2026-10-25T17:30:00Z");
    expect(Temporal.Instant.from("2026-10-25T17:30:00Z").toZonedDateTimeISO("Europe/London").hour).toBe(17);
  });

  it("belong to the local day they end in", () => {
    expect(due("2026-06-30T23:50", hours(1)).day).toBe("2026-07-01");
    expect(due("2026-06-30T23:10", hours(1)).day).toBe("2026-07-01");
  });
});

describe("days", () => {
  it("run out when the local day ends, in summer and in winter", () => {
    expect(due("2026-10-16T18:30", days(28))).toEqual({
      at: "2026-11-14T00:00:00Z",
      day: "2026-11-13",
      rule: "28 day",
    });
    expect(due("2026-06-01T18:30", days(1)).at).toBe("2026-06-02T23:00:00Z");
  });

  it("begin from the local day: half past midnight in summer is not yesterday", () => {
    expect(due("2026-07-10T00:30", days(1)).day).toBe("2026-07-11");
  });

  it("that see the clocks change are 23 or 25 hours long, and still end at midnight", () => {
    expect(due("2026-03-28T12:00", days(1)).at).toBe("2026-03-29T23:00:00Z");
    expect(due("2026-10-24T12:00", days(1)).at).toBe("2026-10-26T00:00:00Z");
  });

  it("make weeks of seven", () => {
    expect(due("2026-12-30T09:00", weeks(1)).day).toBe("2027-01-06");
  });
});

describe("working days", () => {
  it("leave out weekends and the bank holidays of Christmas", () => {
    // 25 December 2026 is a Friday; Boxing Day's substitute is Monday the 28th.
    expect(due("2026-12-24T10:00", workingDays(1)).day).toBe("2026-12-29");
    expect(due("2026-12-24T10:00", workingDays(3)).day).toBe("2026-12-31");
    expect(due("2026-12-24T10:00", workingDays(4)).day).toBe("2027-01-04");
    // 2027: both days fall on the weekend, Monday and Tuesday stand in.
    expect(due("2027-12-24T10:00", workingDays(1)).day).toBe("2027-12-29");
  });

  it("leave out Easter and the organisation's closure days", () => {
    expect(due("2026-04-02T10:00", workingDays(1)).day).toBe("2026-04-07");
    const closed = { ...london, closedDays: new Set([...englandBankHolidays, "2026-04-07"]) };
    expect(due("2026-04-02T10:00", workingDays(1), closed).day).toBe("2026-04-08");
  });

  it("never end on a closed day, and never sooner than so many days", () => {
    const start = fc
      .integer({ min: 0, max: 4 * 365 })
      .map((day) => Temporal.PlainDate.from("2024-01-01").add({ days: day }));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, amount) => {
        const end = Temporal.PlainDate.from(due(`${from.toString()}T10:00`, workingDays(amount)).day ?? "");
        expect(end.dayOfWeek).toBeLessThanOrEqual(5);
        expect(englandBankHolidays.has(end.toString())).toBe(false);
        let counted = 0;
        for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 }))
          if (day.dayOfWeek <= 5 && !englandBankHolidays.has(day.toString())) counted += 1;
        expect(counted).toBe(amount);
      }),
    );
  });
});

describe("months", () => {
  it("end on the last day of a shorter month", () => {
    expect(due("2026-01-31T10:00", months(1)).day).toBe("2026-02-28");
    expect(due("2028-01-31T10:00", months(1)).day).toBe("2028-02-29");
    expect(due("2026-08-31T10:00", months(6)).day).toBe("2027-02-28");
  });
});

describe("settings", () => {
  it("give no time until the organisation sets one", () => {
    expect(due("2026-01-05T10:00", setting("monitorEvery"))).toEqual({
      at: undefined,
      day: undefined,
      rule: undefined,
    });
    const set = { ...london, settings: { monitorEvery: weeks(2) } };
    expect(due("2026-01-05T10:00", setting("monitorEvery"), set).day).toBe("2026-01-19");
  });

  it("do not refer to other settings", () => {
    expect(
      due("2026-01-05T10:00", setting("one"), { ...london, settings: { one: setting("one") } }).day,
    ).toBeUndefined();
  });
});

describe("a reminder", () => {
  const reminder = (from: string, period: Period) => {
    const start = Temporal.ZonedDateTime.from(`${from}[Europe/London]`).toInstant();
    const when = dueAfter(start, period, london);
    return when && reminderFor(when, london).toString();
  };

  it("comes in the local morning of the day, summer and winter", () => {
    expect(reminder("2026-10-16T18:30", days(28))).toBe("2026-11-13T09:00:00Z");
    expect(reminder("2026-06-01T18:30", days(1))).toBe("2026-06-02T08:00:00Z");
  });

  it("comes at the hour for limits in hours", () => {
    expect(reminder("2026-10-16T18:30", hours(24))).toBe("2026-10-17T17:30:00Z");
  });
});

it("due times never come before the start, and longer periods never end sooner", () => {
  const start = fc
    .integer({ min: 1_704_067_200, max: 1_830_000_000 })
    .map((s) => Temporal.Instant.fromEpochMilliseconds(s * 1000));
  const unit = fc.constantFrom("hour" as const, "day" as const, "workingDay" as const, "month" as const);
  fc.assert(
    fc.property(start, unit, fc.integer({ min: 0, max: 30 }), (from, of, amount) => {
      const [short, long] = [amount, amount + 1].map((so) => dueAfter(from, { amount: so, unit: of }, london)?.at);
      if (!short || !long) throw new Error("no time");
      expect(Temporal.Instant.compare(short, from)).toBeGreaterThanOrEqual(0);
      expect(Temporal.Instant.compare(long, short)).toBeGreaterThan(0);
    }),
  );
});

import { momentsOf, periodsOver, type Rhythm, Temporal } from "@dignity/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const april = { starts: "04-01", timeZone: "Europe/London" };
const at = (text: string) => Temporal.Instant.from(text);

const over = (every: Rhythm, since: string, now: string, year = april) =>
  periodsOver(every, year, at(since), at(now)).map(({ from, until }) => `${from} ${until}`);

describe("the periods of a reporting year", () => {
  it("begin on its first day, which is 1 April here", () => {
    expect(over("quarter", "2026-04-01T00:00:00Z", "2027-04-01T00:00:00Z")).toEqual([
      "2026-04-01 2026-07-01",
      "2026-07-01 2026-10-01",
      "2026-10-01 2027-01-01",
      "2027-01-01 2027-04-01",
    ]);
    expect(over("halfYear", "2026-05-01T00:00:00Z", "2027-04-02T00:00:00Z")).toEqual([
      "2026-04-01 2026-10-01",
      "2026-10-01 2027-04-01",
    ]);
    expect(over("year", "2026-05-01T00:00:00Z", "2028-05-01T00:00:00Z")).toEqual([
      "2026-04-01 2027-04-01",
      "2027-04-01 2028-04-01",
    ]);
  });

  it("are those of the organisation: a calendar year, or the year of accounts", () => {
    const calendar = { ...april, starts: "01-01" };
    expect(over("quarter", "2026-02-01T00:00:00Z", "2026-05-01T00:00:00Z", calendar)).toEqual([
      "2026-01-01 2026-04-01",
    ]);
    const accounts = { ...april, starts: "04-06" };
    expect(over("halfYear", "2026-04-05T12:00:00Z", "2026-04-06T00:00:00Z", accounts)).toEqual([
      "2025-10-06 2026-04-06",
    ]);
  });

  it("are over at midnight where the organisation is: an hour earlier by UTC in summer", () => {
    expect(over("quarter", "2026-04-01T00:00:00Z", "2026-06-30T22:59:59Z")).toEqual([]);
    expect(over("quarter", "2026-04-01T00:00:00Z", "2026-06-30T23:00:00Z")).toHaveLength(1);
    const [quarter] = periodsOver("quarter", april, at("2026-04-01T00:00:00Z"), at("2026-07-01T00:00:00Z"));
    expect(quarter && momentsOf(quarter, april)).toEqual({
      from: at("2026-03-31T23:00:00Z"),
      until: at("2026-06-30T23:00:00Z"),
    });
  });

  it("begin and end at midnight on the days on which the clocks change", () => {
    const moments = (starts: string, now: string) => {
      const year = { ...april, starts };
      const [period] = periodsOver("quarter", year, at(now).subtract({ hours: 24 }), at(now));
      const { from, until } = momentsOf(period!, year);
      return `${from} ${until}`;
    };
    expect(moments("03-28", "2027-03-28T00:00:00Z")).toBe("2026-12-28T00:00:00Z 2027-03-28T00:00:00Z");
    expect(moments("03-28", "2027-06-27T23:00:00Z")).toBe("2027-03-28T00:00:00Z 2027-06-27T23:00:00Z");
    expect(moments("10-28", "2029-10-27T23:00:00Z")).toBe("2029-07-27T23:00:00Z 2029-10-27T23:00:00Z");
    expect(moments("10-28", "2030-01-28T00:00:00Z")).toBe("2029-10-27T23:00:00Z 2030-01-28T00:00:00Z");
  });

  it("leave none out and follow on one another, however long nobody looked", () => {
    const instant = fc
      .integer({ min: 1_600_000_000, max: 2_200_000_000 })
      .map((s) => at("1970-01-01T00:00:00Z").add({ seconds: s }));
    fc.assert(
      fc.property(fc.constantFrom<Rhythm>("quarter", "halfYear", "year"), instant, instant, (every, since, now) => {
        const periods = periodsOver(every, april, since, now);
        const looking = periodsOver(every, april, since, now.add({ hours: 24 * 366 }));
        expect(JSON.stringify(looking.slice(0, periods.length))).toBe(JSON.stringify(periods));
        for (const [index, { from }] of periods.entries())
          if (index > 0) expect(String(from)).toBe(String(periods[index - 1]?.until));
        for (const period of periods) {
          const { until } = momentsOf(period, april);
          expect(Temporal.Instant.compare(since, until)).toBeLessThan(0);
          expect(Temporal.Instant.compare(until, now)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

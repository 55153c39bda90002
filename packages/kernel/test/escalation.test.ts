import {
  type Calendar,
  days,
  dueAfter,
  escalationStep,
  hours,
  type Period,
  setting,
  sourcesIn,
  Temporal,
  workingDays,
} from "@dignity/kernel";
import { describe, expect, it } from "vitest";

const { added } = sourcesIn("A small policy");
const calendar: Calendar = {
  timeZone: "Europe/London",
  closedDays: new Set(["2026-12-25", "2026-12-28"]),
  settings: {},
};
const friday = Temporal.Instant.from("2026-10-16T17:30:00Z");

const ladderOf = (...after: Period[]) => ({
  by: ["manager"],
  escalation: after.map((period, index) => ({ after: period, tell: [`above${index + 1}`], source: added("so") })),
});

function times(due: Period, ladder: ReturnType<typeof ladderOf>, from = friday) {
  const when = dueAfter(from, due, calendar);
  return [0, 1, 2, 3].map((rung) => escalationStep(ladder, when, rung, calendar)?.at.toString());
}

describe("the ladder", () => {
  it("reminds those who have to do it, then tells the next, one after another, and ends", () => {
    const due = dueAfter(friday, days(28), calendar);
    const steps = [0, 1, 2, 3].map((rung) => escalationStep(ladderOf(days(0), days(7)), due, rung, calendar));
    expect(steps.map((step) => step?.tell)).toEqual([["manager"], ["above1"], ["above2"], undefined]);
    expect(steps.map((step) => step?.rung)).toEqual([0, 1, 2, undefined]);
  });

  it("reckons days from the day on which it was due", () => {
    expect(times(days(28), ladderOf(days(0), days(1), days(7)))).toEqual([
      "2026-11-13T09:00:00Z",
      "2026-11-14T00:00:00Z",
      "2026-11-15T00:00:00Z",
      "2026-11-21T00:00:00Z",
    ]);
  });

  it("reckons hours from the due time", () => {
    expect(times(hours(24), ladderOf(days(0), hours(4)))).toEqual([
      "2026-10-17T17:30:00Z",
      "2026-10-17T17:30:00Z",
      "2026-10-17T21:30:00Z",
      undefined,
    ]);
    expect(times(days(1), ladderOf(hours(4)))[1]).toBe("2026-10-18T03:00:00Z");
  });

  it("reckons days after a limit in hours from its day", () => {
    expect(times(hours(24), ladderOf(days(1)))[1]).toBe("2026-10-18T23:00:00Z");
  });

  it("leaves out days on which nobody works where it counts working days", () => {
    const christmasEve = Temporal.Instant.from("2026-12-23T10:00:00Z");
    expect(times(days(1), ladderOf(workingDays(1)), christmasEve)[1]).toBe("2026-12-30T00:00:00Z");
  });

  it("passes over a step for which nobody has set a time, and tells the next all the same", () => {
    const due = dueAfter(friday, days(1), calendar);
    const ladder = ladderOf(setting("tellAfter"), days(3), setting("tellLater"));
    expect(escalationStep(ladder, due, 1, calendar)).toMatchObject({ rung: 2, tell: ["above2"] });
    expect(escalationStep(ladder, due, 3, calendar)).toBeUndefined();
    const set = { ...calendar, settings: { tellAfter: days(1) } };
    expect(escalationStep(ladder, due, 1, set)).toMatchObject({ rung: 1, tell: ["above1"] });
  });

  it("has no step without a due time, or with a time that nobody has set", () => {
    expect(escalationStep(ladderOf(days(1)), undefined, 0, calendar)).toBeUndefined();
    expect(times(days(1), ladderOf(setting("tellAfter")))[1]).toBeUndefined();
  });
});

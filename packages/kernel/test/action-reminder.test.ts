import { actionReminder, type Mark, days, hours, setting, sourcesIn, Temporal } from "@dignity/kernel";
import { expect, it } from "vitest";

const source = sourcesIn("An invented policy for tests").added("Invented.");
const red = {
  label: "Red",
  asksForAction: source,
  reminders: [
    { after: setting("actWithin"), tell: ["lead"], source },
    { after: days(28), tell: ["board"], source },
  ],
} satisfies Mark;
const calendar = { timeZone: "Europe/London", closedDays: new Set<string>(), settings: {} };
const recorded = Temporal.Instant.from("2026-10-20T10:00:00Z");
const next = (mark: Mark, sent: number, settings = {}) => {
  const found = actionReminder(mark, recorded, sent, { ...calendar, settings });
  return found && { ...found, at: found.at?.toString() };
};

it("tells one after another, counted from when the result was recorded", () => {
  const settings = { actWithin: hours(48) };
  expect(next(red, 0, settings)).toEqual({ rung: 0, tell: ["lead"], at: "2026-10-22T10:00:00Z" });
  // By the end of the local day, by then in winter time.
  expect(next(red, 1, settings)).toEqual({ rung: 1, tell: ["board"], at: "2026-11-18T00:00:00Z" });
  expect(next(red, 2, settings)).toBeUndefined();
});

it("has no time until the organisation sets one, and holds up nobody who has one", () => {
  expect(next({ ...red, reminders: red.reminders.slice(0, 1) }, 0)).toEqual({ rung: 0, tell: ["lead"], at: undefined });
  expect(next(red, 0)).toMatchObject({ rung: 1, tell: ["board"] });
});

it("tells nobody where the policy names nobody", () => {
  expect(next({ label: "Red", asksForAction: source }, 0)).toBeUndefined();
});

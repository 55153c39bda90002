import type { Policy, Rhythm } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

import { dueCommitteeReports } from "../src/committee-reports/due-committee-reports.ts";
import type { AdoptionSpan } from "../src/ports/committee-reports.ts";
import type { Organisation } from "../src/ports/organisations.ts";
import type { Policies } from "../src/ports/policies.ts";

const year = { starts: "04-01", timeZone: "Europe/London" };
const trust = { id: "trust" } as Organisation;
const at = (text: string) => Temporal.Instant.from(text);

const telling = (id: string, effectiveFrom: string, every: Rhythm): Policy =>
  ({
    id,
    effectiveFrom,
    organisations: { employer: { is: "receiver" }, educator: { is: "programmeLead" } },
    capacities: { employee: { owner: "employer" }, tutor: { owner: "educator" } },
    reports: { told: { every, figures: {}, to: [] } },
  }) as unknown as Policy;

const published = (...versions: readonly Policy[]): Policies => ({
  all: () => versions,
  byId: (id) => versions.find((one) => one.id === id),
  approvalsOf: () => [],
  inForce: (_, day) =>
    versions.findLast(({ effectiveFrom }) => Temporal.PlainDate.compare(effectiveFrom ?? "2020-01-01", day) <= 0),
});
const quarterly = telling("one", "2020-01-01", "quarter");

function due(adopted: Partial<AdoptionSpan>, now: string, policies = published(quarterly)): readonly string[] {
  const from = at("2026-04-01T00:00:00Z");
  const adoption = { organisation: trust, pathway: "p/p", programme: undefined, until: undefined, from, ...adopted };
  const found = dueCommitteeReports({ year, adoptions: [adoption] }, policies, at(now));
  return found.map(({ policy, capacity, period }) => `${policy.id} ${capacity} ${period.from} ${period.until}`);
}

describe("reports of an organisation", () => {
  it("begin with the period in which it adopts, and end with the one in which it stops", () => {
    const span = { from: at("2026-05-20T09:00:00Z"), until: at("2026-11-03T09:00:00Z") };
    expect(due(span, "2027-08-01T00:00:00Z")).toEqual([
      "one employee 2026-04-01 2026-07-01",
      "one employee 2026-07-01 2026-10-01",
      "one employee 2026-10-01 2027-01-01",
    ]);
  });

  it("do not reach over a midnight: who stops then tells nothing of the next period", () => {
    const stops = (until: string) => due({ until: at(until) }, "2027-08-01T00:00:00Z").length;
    expect([stops("2026-06-30T23:00:00Z"), stops("2026-06-30T23:00:01Z")]).toEqual([1, 2]);
    const adopts = (from: string) => due({ from: at(from) }, "2026-07-01T00:00:00Z").length;
    expect([adopts("2026-06-30T22:59:59Z"), adopts("2026-06-30T23:00:00Z")]).toEqual([1, 0]);
  });

  it("are in the capacities in which it owns cases: those of a leader only where it leads", () => {
    const leading = { id: "p", lead: trust };
    const led = { id: "p", lead: { id: "educator" } as Organisation };
    const capacities = (programme: AdoptionSpan["programme"]) =>
      due({ programme }, "2026-07-01T00:00:00Z").map((one) => one.split(" ")[1]);
    expect([capacities(leading), capacities(led)]).toEqual([["employee", "tutor"], ["employee"]]);
  });
});

describe("a version that reports otherwise", () => {
  const from = (day: string) => published(quarterly, telling("two", day, "halfYear"));

  it("holds for a period if it is in force on its last day, and not if it begins the day after", () => {
    expect(due({}, "2026-10-02T00:00:00Z", from("2026-09-30"))).toEqual([
      "one employee 2026-04-01 2026-07-01",
      "two employee 2026-04-01 2026-10-01",
    ]);
    expect(due({}, "2026-10-02T00:00:00Z", from("2026-10-01"))).toEqual([
      "one employee 2026-04-01 2026-07-01",
      "one employee 2026-07-01 2026-10-01",
    ]);
  });
});

import type { Period } from "@dignity/kernel";
import { expect, it } from "vitest";

import { tellTime } from "../src/comparing/times.ts";
import template from "../templates/plugin/src/index.ts";

const [policy] = template.policies;
if (!policy) throw new Error("The template has no policy.");
const place = { rule: "tasks.contact", name: "“Contact”", before: policy, after: policy };

type Unit = "hour" | "day" | "workingDay" | "month";
const period = (amount: number, unit: Unit): Period => ({ amount, unit });

it.each<[Period, Period, "later" | "sooner" | "either"]>([
  [period(24, "hour"), period(48, "hour"), "later"],
  [period(3, "day"), period(2, "day"), "sooner"],
  [period(2, "day"), period(72, "hour"), "either"],
  [period(2, "day"), period(24, "hour"), "sooner"],
  // A day runs to its end: a report of the morning has longer than 24 hours.
  [period(24, "hour"), period(1, "day"), "either"],
  [period(5, "day"), period(5, "workingDay"), "either"],
  [period(5, "day"), period(10, "workingDay"), "later"],
  [period(10, "workingDay"), period(5, "day"), "sooner"],
  [period(10, "workingDay"), period(14, "day"), "either"],
  [period(1, "month"), period(30, "day"), "either"],
  [period(2, "month"), period(30, "day"), "sooner"],
  [period(20, "workingDay"), period(3, "month"), "either"],
])("knows whether it is later: %o, then %o", (was, now, comes) => {
  const [told, ...others] = tellTime("It is due", was, now, place);
  expect(others).toEqual([]);
  expect(told?.concern).toBe(comes === "sooner" ? "other" : "time");
  expect(told?.says).toMatch(
    { later: /later\.$/, sooner: /sooner\.$/, either: /or sooner as the calendar falls\.$/ }[comes],
  );
});

it("takes a time that the organisation has to set, and none has, for none", () => {
  const set = { setting: "talkWithin" };
  expect(tellTime("It is due", period(5, "day"), set, place)).toEqual([
    {
      concern: "time",
      says: "It is due: the time set as “Time to talk with both” (none until it is set) instead of 5 days: there is no time until the organisation sets one.",
    },
  ]);
  expect(tellTime("It is due", set, period(5, "day"), place)).toMatchObject([{ concern: "other" }]);
});

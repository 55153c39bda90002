import { type Indicator, resultFaults, showsComment, showsMark, sourcesIn, Temporal } from "@dignity/kernel";
import { expect, it } from "vitest";

const source = sourcesIn("An invented policy for tests").added("Invented.");
const survey: Indicator = {
  label: "Survey",
  marks: { green: { label: "Green" }, red: { label: "Red", asksForAction: source } },
  by: ["lead"],
  commentsFrom: { respondents: 3, source },
  source,
};
const day = (text: string) => Temporal.PlainDate.from(text);
const today = day("2026-10-01");
const result = { periodFrom: day("2026-07-01"), periodTo: day("2026-09-30"), mark: "red" };
const about = (change: object) => resultFaults(survey, { ...result, ...change }, today).map((fault) => fault.about);

it("takes a result with one of the marks, about a period that has ended", () => {
  expect(about({})).toEqual([]);
  expect(about({ periodTo: today })).toEqual([]);
  expect(about({ mark: "toString" })).toEqual(["mark"]);
  expect(about({ periodTo: day("2026-10-02") })).toEqual(["periodTo"]);
  expect(about({ periodTo: day("2026-06-30") })).toEqual(["periodTo"]);
  expect(about({ respondents: -1 })).toEqual(["respondents"]);
});

it("asks how many answered where a few are not to be recognised", () => {
  expect(about({ comment: "Long days." })).toEqual(["respondents"]);
  expect(about({ comment: " " })).toEqual([]);
  expect(about({ comment: "Long days.", respondents: 0 })).toEqual([]);
});

it("shows a comment only of enough, and always where the policy sets no number", () => {
  expect([undefined, 0, 2, 3, 4].map((many) => showsComment(survey, many))).toEqual([false, false, false, true, true]);
  const { commentsFrom: _, ...visit } = survey;
  expect(showsComment(visit, undefined)).toBe(true);
});

it("tells a committee the mark only of more than a few, and of a survey only if their number is known", () => {
  expect([undefined, 0, 1, 7, 8].map((many) => showsMark(survey, many))).toEqual([false, false, false, false, true]);
  const { commentsFrom: _, ...visit } = survey;
  expect([undefined, 0, 1, 7, 8].map((many) => showsMark(visit, many))).toEqual([true, false, false, false, true]);
  expect([19, 20, 21].map((many) => showsMark(survey, many, 20))).toEqual([false, false, true]);
  expect(showsMark(survey, 5, 3)).toBe(false);
});

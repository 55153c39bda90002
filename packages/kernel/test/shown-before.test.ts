import { fromShownBefore, type PlacedFigure, type Shown, type ShownBefore, suppress, Temporal } from "@dignity/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const debriefs: PlacedFigure = { label: "Debriefs", pathway: "p/p", counts: "settled", task: "debrief" };
const declined: PlacedFigure = { ...debriefs, label: "Declined", outcome: "declined" };
const period = (from: string, until: string) => ({
  from: Temporal.PlainDate.from(from),
  until: Temporal.PlainDate.from(until),
});
const [april, july, october] = ["2026-04-01", "2026-07-01", "2026-10-01"] as const;
const half = period(april, october);
const quarters = (first: Shown, second: Shown, figure: PlacedFigure = debriefs): ShownBefore[] => [
  { figure, period: period(april, july), shown: first },
  { figure, period: period(july, october), shown: second },
];

describe("what has been shown before", () => {
  it("is counted where nothing has", () => {
    expect(fromShownBefore(debriefs, half, [])).toBeUndefined();
    expect(fromShownBefore(debriefs, half, quarters(10, 10, { ...debriefs, task: "interview" }))).toBeUndefined();
    expect(fromShownBefore(debriefs, period(october, "2027-04-01"), quarters(10, 10))).toBeUndefined();
  });

  it("adds up, and is hidden where a part of it was", () => {
    expect(fromShownBefore(debriefs, half, quarters(10, 15))).toBe(25);
    expect(fromShownBefore(debriefs, half, quarters(10, "hidden"))).toBe("hidden");
  });

  it("is hidden where only some of the time was shown, or something else of it", () => {
    expect(fromShownBefore(debriefs, half, quarters(10, 10).slice(1))).toBe("hidden");
    expect(fromShownBefore(debriefs, half, quarters(10, 10, declined))).toBe("hidden");
    expect(fromShownBefore(debriefs, period(april, "2026-08-01"), quarters(10, 10))).toBe("hidden");
  });

  it("is the same again for the same time, under another name and in another report", () => {
    expect(fromShownBefore({ ...debriefs, label: "Talks" }, period(april, july), quarters(10, 15))).toBe(10);
  });

  it("does not add up what may be made good by the end", () => {
    const overdue: PlacedFigure = { label: "", pathway: "p/p", counts: "overdue", task: "debrief" };
    expect(fromShownBefore(overdue, half, quarters(10, 10, overdue))).toBe("hidden");
    expect(fromShownBefore(overdue, period(april, july), quarters(10, 10, overdue))).toBe(10);
    const offers: PlacedFigure = { label: "", pathway: "p/p", counts: "support", route: "talk" };
    const accepted: PlacedFigure = { ...offers, answer: "accepted" };
    expect(fromShownBefore(accepted, half, quarters(10, 10, accepted))).toBe("hidden");
    expect(fromShownBefore(offers, half, quarters(10, 10, offers))).toBe(20);
  });

  it("is hidden in a report that hides more, where it could be as small as that", () => {
    const quarter = period(april, july);
    const under = (smallUpTo: number, over = quarter) => fromShownBefore(debriefs, over, quarters(15, 0), smallUpTo);
    expect([under(12), under(13), under(12, half), under(13, half)]).toEqual([15, "hidden", 15, "hidden"]);
    expect(fromShownBefore(debriefs, half, quarters(0, 0), 20)).toBe(0);
  });
});

it("a half year says nothing of its quarters that they did not say themselves", () => {
  const count = fc.integer({ min: 0, max: 30 });
  const answers = (first: number, second: number) => {
    const [one = "hidden", two = "hidden"] = [first, second].flatMap((n) => suppress([{ figure: debriefs, count: n }]));
    return { told: [one, two], half: fromShownBefore(debriefs, half, quarters(one, two)) };
  };
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const [one, other] = [answers(a, b), answers(c, d)];
      if (JSON.stringify(one.told) === JSON.stringify(other.told)) expect(one.half).toBe(other.half);
    }),
    { numRuns: 3000 },
  );
});

import type { CommitteeReport, Figure, Policy } from "@dignity/kernel";
import { expect, it } from "vitest";

import { figuresThatFit } from "../src/checks/figures-that-fit.ts";

const met = { label: "Met", counts: "settled", task: "meet" } as const;
const accepted = { ...met, outcome: "done" } as const;
const declined = { ...met, outcome: "declined" } as const;

const report = (every: CommitteeReport["every"], ...figures: readonly Figure[]) => ({
  every,
  figures: Object.fromEntries(figures.map((figure, index) => [`figure${index}`, figure])),
});

function rulesWrong(...reports: readonly ReturnType<typeof report>[]): readonly string[] {
  const named = Object.fromEntries(reports.map((one, index) => [`report${index}`, one]));
  const policy = { id: "trust/pathway@1", reports: named } as unknown as Policy;
  return figuresThatFit.find({ policy } as Parameters<typeof figuresThatFit.find>[0]).map(({ rule }) => rule);
}

it.each([
  ["a whole with its parts", [report("quarter", met, accepted, declined)]],
  [
    "the same figure in another report, more rarely",
    [report("quarter", met), report("year", { ...met, label: "Again" })],
  ],
  ["figures of different tasks", [report("quarter", met), report("year", { ...met, task: "write" })]],
  ["parts without their whole", [report("quarter", accepted, declined)]],
])("lets pass %s", (_, reports) => expect(rulesWrong(...reports)).toEqual([]));

it.each([
  ["a part more often than its whole", [report("year", met), report("quarter", accepted)]],
  ["parts of which one could be in the other", [report("quarter", { ...met, late: true }, accepted)]],
  ["parts in a part", [report("quarter", met, accepted, { ...accepted, late: true })]],
  [
    "what is owed, by the quarter and by the year",
    [
      report("quarter", { label: "Owed", counts: "overdue", task: "meet" }),
      report("year", { label: "Owed", counts: "overdue", task: "meet" }),
    ],
  ],
  [
    "what is answered, by the quarter and by the year",
    [
      report("quarter", { label: "Taken", counts: "support", route: "talk", answer: "accepted" }),
      report("year", { label: "Taken", counts: "support", route: "talk", answer: "accepted" }),
    ],
  ],
] as const)("finds %s", (_, reports) => expect(rulesWrong(...reports)).not.toEqual([]));

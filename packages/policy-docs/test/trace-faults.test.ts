import kmpt from "@dignity/plugin-kmpt";
import { describe, expect, it } from "vitest";

import { numbersIn, readRequirements, type Requirement, traceFaults } from "../src/index.ts";

const debrief: Requirement = {
  id: "K-1",
  says: "A debrief is held.",
  lines: "481-486",
  rules: { "traumatic-incident": ["tasks.debrief"] },
};
const board: Requirement = { id: "K-2", says: "The Board answers for it.", leftOut: "no case decides it" };
const story = { name: "Held", file: "held.yaml", requirements: ["K-1"] };

const faults = (requirements: readonly Requirement[], stories = [story], there = true) =>
  traceFaults({ requirements: { numbers: ["K-1..K-2"], requirements }, plugin: kmpt, stories, exists: () => there });

describe("a table of requirements", () => {
  it("is whole when each number is there once and names what there is", () => {
    expect(faults([debrief, board])).toEqual([]);
  });

  it.each<[string, readonly Requirement[], string]>([
    ["that is missing", [debrief], "K-2 is missing."],
    ["that stands twice", [debrief, board, board], "K-2 stands twice."],
    [
      "that is not among the numbers",
      [debrief, board, { ...board, id: "K-9" }],
      "K-9 is not among the numbers that there are.",
    ],
    [
      "that names a rule that is not there",
      [{ ...debrief, rules: { "traumatic-incident": ["tasks.debrief", "tasks.picnic"] } }, board],
      "K-1 names traumatic-incident: tasks.picnic, which the policy does not have.",
    ],
    [
      "that nobody says where it comes from",
      [debrief, { id: "K-2", says: "Asked.", rules: { "traumatic-incident": ["facts.violent"] } }],
      "K-2 has no standing: say whether it is said, read or added.",
    ],
    [
      "that has a story and says that it has none",
      [{ ...debrief, noStory: "nothing to tell" }, board],
      "K-1 says that it has no story, and held.yaml is one.",
    ],
  ])("tells of one %s", (_what, requirements, fault) => {
    expect(faults(requirements)).toContain(fault);
  });

  it("tells of a rule that is said in other lines", () => {
    expect(faults([{ ...debrief, lines: "1-3" }, board])).toEqual([
      expect.stringMatching(/^K-1 is not in the lines \(.+\) in which traumatic-incident: tasks.debrief is said\.$/),
    ]);
  });

  it("tells of a file that is gone, and of a story about nothing that is listed", () => {
    const inPlatform = {
      id: "K-2",
      says: "Kept apart.",
      platform: { "gone.ts": "keeps it" },
      standing: "said",
    } as const;
    expect(faults([debrief, inPlatform], [story], false)).toEqual(["K-2 names gone.ts, which is not there."]);
    expect(faults([debrief, board], [{ ...story, requirements: ["K-1", "K-8", "G11"] }])).toEqual([
      "K-8 is told by held.yaml, and is not listed.",
    ]);
  });
});

it("numbers run from the first to the last, and letters too", () => {
  expect(numbersIn("H-08..H-11")).toEqual(["H-08", "H-09", "H-10", "H-11"]);
  expect(numbersIn("H-09a..H-09c")).toEqual(["H-09a", "H-09b", "H-09c"]);
  expect(() => numbersIn("H-1..K-2")).toThrow("no range");
});

it("what cannot be read is told with the number of the requirement", () => {
  const text = "numbers: [K-1..K-1]\nrequirements:\n  - { id: K-1, says: Something }\n";
  expect(() => readRequirements(text, "requirements.yaml")).toThrow(
    "requirements.yaml: K-1: requirements.0: give rules or platform, or else leftOut.",
  );
  expect(() => readRequirements("numbers: [", "requirements.yaml")).toThrow("This is not YAML");
});

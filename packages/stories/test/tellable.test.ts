import { expect, it } from "vitest";

import { StoryUnreadable } from "../src/index.ts";
import { faultsOf, storyOf } from "./small.ts";

function faultsIn(rest: string, given = "report: fall"): readonly string[] {
  const head = `name: A talk\npathway: small/talk\nrequirements: [K-13]\ngiven: { ${given} }\n`;
  try {
    storyOf(rest, head);
    return [];
  } catch (error) {
    if (!(error instanceof StoryUnreadable)) throw error;
    return error.faults.map(({ line, message }) => `${line}: ${message}`);
  }
}

const refused = "report: fall, facts: { serious: perhaps }, refused: ANSWER_INVALID";
const nothing = "The report is refused, so that nothing comes of it. Leave this out.";

it("lets nothing be said of what a refused report leads to", () => {
  expect(faultsIn("", refused)).toEqual([]);
  expect(faultsIn("then: { inTriage: true }\n", refused)).toEqual([`5: ${nothing}`]);
  expect(faultsIn("then: { unseenBy: [nurse] }\n", refused)).toEqual([`5: ${nothing}`]);
  expect(faultsIn("when:\n  - task: talk\n    as: nurse\n    refused: NOT_FOUND\n", refused)).toEqual([
    `6: ${nothing}`,
  ]);
});

const back = "Time does not go back: by then it is 2026-10-17 19:30 already.";

it("lets time go forward only", () => {
  const then = "then: { state: open }\n";
  const clocks = (...times: readonly string[]) =>
    `when:\n${times.map((time) => `  - clock: ${time}\n`).join("")}${then}`;
  expect(faultsIn(clocks("2026-10-16 18:30", "25 hours later", "2026-10-17 19:30"))).toEqual([]);
  expect(faultsIn(clocks("25 hours later", "2026-10-17 19:29"))).toEqual([`7: ${back}`]);
  expect(faultsIn(clocks("0 hours later"))).toEqual([expect.stringMatching(/^6: “clock”: give the day and the time/)]);
  expect(faultsIn(then, "report: fall, reported: 2026-10-16 18:29")).toEqual([
    "4: Time does not go back: by then it is 2026-10-16 18:30 already.",
  ]);
});

it.each(["facts", "owes", "settled", "support", "partnersOwe", "told", "notTold", "next"])(
  "takes no empty “%s” for an assertion",
  (word) => {
    expect(faultsIn(`then: { ${word}: {} }\n`)).toEqual([`5: “${word}”: it names nothing, and so asserts nothing.`]);
  },
);

it.each(["then:\n", "then: {}\n", "then: { state: }\n", "when:\n  - then: {}\nthen: { state: open }\n", "when: []\n"])(
  "takes no words without content for an assertion: %j",
  (rest) => {
    expect(faultsIn(rest)).not.toEqual([]);
  },
);

it("knows the name of a task that is refused because it is not owed", () => {
  const step = (task: string) => `when:\n  - task: ${task}\n    refused: UNKNOWN_TASK\n`;
  expect(faultsIn(step("tlak"))).toEqual(["6: There is no task “tlak”. There are: talk or look."]);
  expect(faultsIn("when:\n  - extend: tlak\n    by: 1 day\n    refused: UNKNOWN_TASK\n")).toHaveLength(1);
  expect(faultsIn("when:\n  - move: shut\n    refused: UNKNOWN_TRANSITION\n")).toEqual([]);
});

it("takes “at some time” for a time that is set", async () => {
  expect(await faultsOf("then: { owes: { talk: at some time } }\n")).toEqual([]);
  expect(await faultsOf("then: { owes: { look: at some time } }\n")).toEqual([
    "5: “look” should be owed “at some time” and is owed “no time set” (kernel).",
  ]);
});

it("tells a story of ten thousand steps", async () => {
  const steps = Array.from({ length: 10_000 }, () => "  - clock: 1 hour later\n    then: { state: open }\n").join("");
  expect(await faultsOf(`when:\n${steps}then: { overdue: [talk] }\n`)).toEqual([]);
});

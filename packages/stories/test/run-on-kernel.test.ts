import { hours, type Policy } from "@dignity/plugin-sdk";
import { describe, expect, it } from "vitest";

import { readStory, readWorld, runOnKernel } from "../src/index.ts";
import { faultsOf, policies, small, storyOf } from "./small.ts";

const whole = `when:
  - move: close
    answers: { reason: Enough. }
    refused: TASK_NOT_DONE
  - clock: 2026-10-17 18:31
  - task: talk
    refused: REASON_FOR_LATENESS_MISSING
  - task: talk
    reason: Off duty.
    then: { settled: { talk: done }, late: [talk] }
  - task: look
    refused: WRONG_ROLE
  - move: close
    answers: { reason: Enough. }
then: { owner: trust, state: closed, atRest: true, owesOnly: [] }
`;
const opened = "then:\n  owes: { talk: soft by 2026-10-17 18:30, look: no time set }\n";

it("finds nothing wrong with what is told rightly", async () => {
  expect(await faultsOf(whole)).toEqual([]);
  expect(await faultsOf(opened)).toEqual([]);
});

it("takes weeks for seven days each, of a setting and of what is owed", async () => {
  const set = readWorld(
    `organisations: { trust: { kind: trust, settings: { lookEvery: 2 weeks } } }
people: { manager: { of: trust, roles: [manager] }, hr: { of: trust, roles: [hr] } }
reports:
  fall: { organisation: trust, reporter: hr, handler: manager, happened: 2026-10-16 18:30, facts: { serious: true } }
`,
    "world.yaml",
  );
  const told = (owes: string) =>
    runOnKernel(
      readStory(`${start}then: { owes: { look: ${owes} } }\n`, "talk.yaml", { world: set, policies }),
      policies,
    );
  const start = "name: A look\npathway: small/talk\nrequirements: [K-13]\ngiven: { report: fall }\n";
  expect((await told("in 2 weeks")).faults).toEqual([]);
  expect((await told("by 2026-10-30")).faults).toEqual([]);
  expect((await told("in 3 weeks")).faults).toHaveLength(1);
});

it("counts what it checked, and marks what only a server can check", async () => {
  const told = await runOnKernel(storyOf("then:\n  state: open\n  unseenBy: [nurse]\n  seenBy: [hr]\n"), policies);
  expect(told).toMatchObject({ way: "kernel", checked: 1, elsewhere: [7, 8], faults: [] });
  const refused = "when:\n  - move: close\n    as: nurse\n    refused: NOT_FOUND\nthen: { state: open }\n";
  expect(await runOnKernel(storyOf(refused), policies)).toMatchObject({ checked: 1, elsewhere: [6] });
});

describe("a fault planted in a story makes it fail, at its line:", () => {
  it.each([
    ["the state", "then: { state: closed }\n", "5: the state should be “closed” and is “open” (kernel)."],
    [
      "a fact",
      "then: { facts: { serious: false } }\n",
      "5: the fact “serious” should be “false” and is “true” (kernel).",
    ],
    ["rest", "then: { atRest: true }\n", "5: “at rest” should be “true” and is “false” (kernel)."],
    [
      "the hour",
      "then:\n  owes: { talk: soft by 2026-10-17 18:31 }\n",
      "6: “talk” should be owed “soft by 2026-10-17 18:31” and is owed “soft by 2026-10-17 18:30 (day 2026-10-17)” (kernel).",
    ],
    [
      "the clock",
      "then:\n  owes: { talk: hard by 2026-10-17 18:30 }\n",
      "6: “talk” should be owed “hard by 2026-10-17 18:30” and is owed “soft by 2026-10-17 18:30 (day 2026-10-17)” (kernel).",
    ],
    [
      "a time where there is none",
      "then:\n  owes: { look: by 2026-10-17 }\n",
      "6: “look” should be owed “by 2026-10-17” and is owed “no time set” (kernel).",
    ],
    [
      "no time where there is one",
      "then:\n  owes: { talk: no time set }\n",
      "6: “talk” should be owed “no time set” and is owed “soft by 2026-10-17 18:30 (day 2026-10-17)” (kernel).",
    ],
    ["what is owed", "then: { owesNot: [talk] }\n", "5: “talk” should not be owed and is (kernel)."],
    [
      "all that is owed",
      "then: { owesOnly: [talk] }\n",
      "5: all that is owed should be “talk” and is “look, talk” (kernel).",
    ],
    ["who is told", "then:\n  told: { hr: [talk] }\n", "6: hr should be told of “talk” and is not (kernel)."],
    [
      "who is not told",
      "when:\n  - clock: 2026-10-17 18:30\nthen:\n  notTold: { manager: [talk] }\n",
      "8: manager should not be told of “talk” and is (kernel).",
    ],
    ["what is overdue", "then: { overdue: [talk] }\n", "5: “talk” should be overdue and is not (kernel)."],
    [
      "what is settled",
      "then: { settled: { talk: done } }\n",
      "5: how “talk” was settled should be “done” and is “not” (kernel).",
    ],
    [
      "what is next",
      "then: { next: { close: allowed } }\n",
      "5: “close” next should be “allowed” and is “TASK_NOT_DONE” (kernel).",
    ],
    [
      "the code of a refusal",
      "when:\n  - move: close\n    refused: WRONG_STATE\n",
      "6: this should be refused with WRONG_STATE and was refused with TASK_NOT_DONE: Do this first: Talk (kernel).",
    ],
    [
      "a refusal of what is allowed",
      "when:\n  - task: talk\n    refused: WRONG_ROLE\n",
      "6: this should be refused with WRONG_ROLE and was done (kernel).",
    ],
    [
      "a step that is refused",
      "when:\n  - move: close\nthen: { state: closed }\n",
      "6: this should be done and was refused with TASK_NOT_DONE: Do this first: Talk (kernel).",
    ],
  ])("%s", async (_name, rest, told) => {
    expect(await faultsOf(rest)).toEqual([told]);
  });
});

it("tells of each matter of a report apart", async () => {
  const start = `name: Two falls
pathway: small/talk
requirements: [K-13]
given:
  report: fall
  also: { the second: { handler: hr, facts: { serious: false } } }
`;
  const rest = `when:
  - task: talk
    then: { settled: { talk: done } }
  - task: talk
    of: the second
    as: manager
    outcome: declined
    reason: Not now.
    then: { settled: { talk: declined }, facts: { serious: false } }
then: { facts: { serious: true }, settled: { talk: done } }
`;
  const faults = async (text: string) => (await runOnKernel(storyOf(text, start), policies)).faults;
  expect(await faults(rest)).toEqual([]);
  expect(await faults(rest.replace("    of: the second\n", ""))).toMatchObject([{ line: 10 }]);
  expect(await faults("then: { of: the second, facts: { serious: true } }\n")).toMatchObject([{ line: 7 }]);
});

const supported = `when:
  - offer: counselling
    then: { support: { counselling: offered } }
  - heardOf: counselling
    answer: accepted
    outcome: It helped.
    refused: CONTENT_CONFIDENTIAL
  - heardOf: counselling
    answer: accepted
    attended: true
then: { support: { counselling: attended } }
`;

it("knows how far support has come, and what is not recorded of it", async () => {
  expect(await faultsOf(supported)).toEqual([]);
  expect(await faultsOf("then: { support: { counselling: offered } }\n")).toEqual([
    "5: the support “counselling” should be “offered” and is “none” (kernel).",
  ]);
  expect(await faultsOf("when:\n  - refer: counselling\n    to: witness\n    refused: PARTY_UNCLEAR\n")).toEqual([]);
});

const told = `when:
  - clock: 2026-10-17 18:30
    then: { told: { manager: [talk] }, notTold: { hr: [talk], nurse: [talk] } }
  - clock: 2026-10-18 18:29
    then: { notTold: { hr: [talk] } }
  - clock: 1 hour later
then: { told: { hr: [talk] } }
`;

it("knows who is reminded, and who is told when it stays undone", async () => {
  expect(await faultsOf(told)).toEqual([]);
  const held = told.replace("  - clock: 2026-10-18 18:29", "  - task: talk\n  - clock: 2026-10-18 18:29");
  expect(await faultsOf(held)).toEqual(["12: hr should be told of “talk” and is not (kernel)."]);
});

it("tells the next people at once where there is nobody to remind", async () => {
  const nobody = { manager: { label: "Manager" }, hr: small.roles["hr"], chaplain: { label: "Chaplain" } };
  const alone = { ...small.tasks["talk"], by: ["chaplain"] };
  const policy = { ...small, roles: nobody, tasks: { ...small.tasks, talk: alone } } as Policy;
  const rest = "when:\n  - clock: 2026-10-17 18:30\nthen: { told: { hr: [talk] } }\n";
  expect(await faultsOf(rest, [policy])).toEqual([]);
});

describe("a fault planted in the policy makes the story fail:", () => {
  const { talk } = small.tasks;
  const { close } = small.transitions;
  const withTask = (change: object) =>
    ({ ...small, tasks: { ...small.tasks, talk: { ...talk, ...change } } }) as Policy;
  const withClose = (change: object) => ({ ...small, transitions: { close: { ...close, ...change } } }) as Policy;
  it.each([
    ["another time", withTask({ due: { ...talk?.due, within: hours(25) } }), opened],
    ["another clock", withTask({ due: { ...talk?.due, clock: "hard" } }), opened],
    ["counted from the report", withTask({ due: { ...talk?.due, within: hours(0) } }), opened],
    [
      "counselling not confidential",
      { ...small, support: { counselling: { label: "Counselling", source: small.states["open"]?.source } } } as Policy,
      supported,
    ],
    ["nobody told", withTask({ escalation: [] }), told],
    ["told too early", withTask({ escalation: [{ ...talk?.escalation?.[0], after: hours(23) }] }), told],
    ["another role", withTask({ by: ["hr"] }), whole],
    ["nothing required", withClose({ requires: [] }), whole],
    ["no reason asked", withClose({ needs: {} }), whole],
    ["no way out", withClose({ path: {} }), whole],
  ])("%s", async (_name, policy, rest) => {
    expect(await faultsOf(rest, [policy])).not.toEqual([]);
  });
});

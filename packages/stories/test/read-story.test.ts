import { expect, it } from "vitest";

import { readStory, readWorld, StoryUnreadable } from "../src/index.ts";
import { policies, storyOf, world } from "./small.ts";

const states = "There are: open or closed.";

function faultsIn(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof StoryUnreadable)) throw error;
    return error.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }
}

it("tells of a role in the world that no policy has", () => {
  const people = { ...world.people, clerk: { of: "trust", roles: ["manger"] } };
  const text =
    "name: A talk\npathway: small/talk\nrequirements: [K-13]\ngiven: { report: fall }\nthen: { state: open }\n";
  expect(faultsIn(() => readStory(text, "talk.yaml", { world: { ...world, people }, policies }))).toEqual([
    "talk.yaml:1: world.yaml gives “clerk” the role “manger”, which no policy has. There are: manager or hr.",
  ]);
});

it.each([
  ["a word that is none", "then:\n  stat: open\n", /^talk.yaml:6: “stat” is no word here. Allowed: as, of, owner,/],
  [
    "a word that a step does not have",
    "when:\n  - move: close\n    reason: x\n",
    /^talk.yaml:7: “reason” is no word.*Allowed: move, answers, amend, as, of, refused or then/,
  ],
  ["a step that is two", "when:\n  - move: close\n    task: talk\n", /^talk.yaml:6: This step says move and task/],
  [
    "a step that is none",
    "when:\n  - as: hr\n",
    /^talk.yaml:6: This step does nothing. Each step says one of move, task/,
  ],
  [
    "a code that is none",
    "when:\n  - move: close\n    refused: NO\n",
    /^talk.yaml:7: “refused”: Invalid option: expected one of "UNKNOWN_TRANSITION"/,
  ],
  [
    "a time that is none",
    "then:\n  owes: { talk: soon }\n",
    /^talk.yaml:6: “talk”: say “no time set”, or for example “soft by/,
  ],
  [
    "a day without a time",
    "when:\n  - clock: 2026-10-17\nthen: { state: open }\n",
    /^talk.yaml:6: “clock”: give the day and the time in London.*25 hours later/,
  ],
  [
    "a day that there is not",
    "when:\n  - clock: 2026-11-31 09:00\nthen: { state: open }\n",
    /^talk.yaml:6: “clock”: there is no 2026-11-31 09:00: look at the month's days/,
  ],
  [
    "yes for true",
    "when:\n  - move: close\n    amend: { serious: yes }\nthen: { state: open }\n",
    /^talk.yaml:7: “serious” is a question of yes or no. Answer it with true or false.$/,
  ],
  [
    "an hour that London does not have",
    "when:\n  - clock: 2027-03-28 01:30\nthen: { state: open }\n",
    /^talk.yaml:6: “clock”: in that night the clocks change/,
  ],
  ["a state that is none", "then: { state: opn }\n", new RegExp(`^talk.yaml:5: There is no state “opn”. ${states}$`)],
  [
    "a task that is none, though not to be owed",
    "then:\n  owesNot: [tlak]\n",
    /^talk.yaml:6: There is no task “tlak”. There are: talk or look.$/,
  ],
  [
    "a person who is none, though not to see it",
    "then:\n  unseenBy: [nobody]\n",
    /^talk.yaml:6: There is no person “nobody”/,
  ],
  [
    "a task that is none, though nobody is to be told of it",
    "then:\n  notTold: { hr: [tlak] }\n",
    /^talk.yaml:6: There is no task “tlak”/,
  ],
  ["a person who is none, and is told", "then:\n  told: { nobody: [talk] }\n", /^talk.yaml:6: There is no person/],
  [
    "a transition that is none",
    "when:\n  - move: shut\nthen: { state: closed }\n",
    /^talk.yaml:6: There is no transition “shut”. There are: close.$/,
  ],
  [
    "a matter that is none",
    "when:\n  - move: close\n    of: the other\nthen: { state: open }\n",
    /^talk.yaml:7: There is no matter “the other”. There are: nothing.$/,
  ],
  [
    "a partner's task that is none",
    "when:\n  - jointTask: tlak\n    as: hr\nthen: { state: open }\n",
    /^talk.yaml:6: There is no task “tlak”/,
  ],
  [
    "a partner's task that nobody settles",
    "when:\n  - jointTask: talk\nthen: { state: open }\n",
    /^talk.yaml:6: “as” is missing.$/,
  ],
  [
    "support that is none",
    "when:\n  - offer: hypnosis\nthen: { support: { counselling: none } }\n",
    /^talk.yaml:6: There is no route “hypnosis”. There are: counselling.$/,
  ],
  [
    "support that is none, though nobody offers it",
    "then:\n  support: { hypnosis: none }\n",
    /^talk.yaml:6: There is no route “hypnosis”/,
  ],
  [
    "a standing that is none",
    "then:\n  support: { counselling: liked }\n",
    /^talk.yaml:6: “counselling”: Invalid option: expected one of "offered"/,
  ],
  ["an action that is none", "then:\n  next: { shut: absent }\n", /^talk.yaml:6: There is no action “shut”/],
  [
    "an end without an assertion",
    "when:\n  - task: talk\n",
    /^talk.yaml:1: This story ends without asserting anything/,
  ],
  ["an assertion of nothing", "then: { as: hr }\n", /^talk.yaml:5: This “then” asserts nothing/],
  [
    "a key that stands twice",
    "then: { state: open, state: closed }\n",
    /^talk.yaml:5: This is not YAML: This word stands twice in the same place/,
  ],
])("tells of %s, where it is, and what is allowed", (_name, rest, told) => {
  expect(faultsIn(() => storyOf(rest))).toEqual([expect.stringMatching(told)]);
});

it("tells all that is wrong at once", () => {
  const wrong = "when:\n  - move: close\n    because: x\n  - clock: soon\nthen: { state: open }\n";
  expect(faultsIn(() => storyOf(wrong))).toHaveLength(2);
});

it("tells what a report lacks, and which reports there are", () => {
  const start = "name: A talk\npathway: small/talk\nrequirements: [K-13]\n";
  const told = (given: string) => faultsIn(() => storyOf("then: { state: open }\n", start + given));
  expect(told("given: { report: slip }\n")).toEqual(["talk.yaml:4: There is no report “slip”. There are: fall."]);
  expect(told("given: { organisation: trust, reporter: nurse, handler: hr, facts: {} }\n")).toEqual([
    "talk.yaml:4: “happened” is missing.",
  ]);
  expect(told("given: { report: fall, facts: { sad: true } }\n")).toEqual([
    "talk.yaml:4: There is no fact “sad”. There are: serious.",
  ]);
});

it("tells what is wrong with another matter of the report", () => {
  const start = "name: A talk\npathway: small/talk\nrequirements: [K-13]\ngiven:\n  report: fall\n  also:\n";
  const told = (also: string) => faultsIn(() => storyOf("then: { state: open }\n", start + also));
  expect(told("    slip: { handler: hr, facts: { sad: true } }\n")).toEqual([
    "talk.yaml:7: There is no fact “sad”. There are: serious.",
  ]);
  expect(told("    slip: { facts: { serious: false } }\n")).toEqual([
    "talk.yaml:7: “manager” handles another matter of this report. Give each a handler of its own.",
  ]);
  expect(told("    slip: { handler: nobody }\n")).toEqual([expect.stringMatching(/^talk.yaml:7: There is no person/)]);
  expect(told("    slip: { handler: hr, happened: soon }\n")).toEqual([
    "talk.yaml:7: “happened” is no word here. Allowed: handler, facts or parties.",
  ]);
});

it("tells of a pathway that nobody publishes, and of a requirement that is none", () => {
  const start = (pathway: string, requirement: string) =>
    `name: A talk\npathway: ${pathway}\nrequirements: [${requirement}]\ngiven: { report: fall }\nthen: { state: open }\n`;
  const told = (text: string) => faultsIn(() => readStory(text, "talk.yaml", { world, policies }));
  expect(told(start("small/walk", "K-13"))).toEqual([
    "talk.yaml:2: There is no pathway “small/walk”. There are: small/talk.",
  ]);
  expect(told(start("small/talk", "thirteen"))).toEqual([expect.stringMatching(/^talk.yaml:3: .*reads like K-13/)]);
});

it("takes no empty list for an assertion", () => {
  for (const word of ["owesNot", "overdue", "late", "seenBy", "unseenBy", "notApplicable"])
    expect(faultsIn(() => storyOf(`then: { ${word}: [] }\n`))).toEqual([
      expect.stringContaining("an empty list asserts nothing"),
    ]);
  expect(faultsIn(() => storyOf("then: { owesOnly: [] }\n"))).toEqual([]);
});

it("takes an hour that London has twice only with its name", () => {
  const at = (hour: string) => faultsIn(() => storyOf(`when:\n  - clock: 2026-10-25 ${hour}\nthen: { state: open }\n`));
  expect(at("01:30")).toHaveLength(1);
  expect(at("01:30 GMT")).toEqual([]);
  expect(at("01:30 BST")).toEqual([]);
  expect(at("12:00 BST")).toHaveLength(1);
});

it("tells of a world in which somebody works nowhere", () => {
  const nowhere = "organisations: { trust: { kind: trust } }\npeople:\n  nurse: { of: tust }\n";
  expect(faultsIn(() => readWorld(nowhere, "world.yaml"))).toEqual([
    "world.yaml:3: There is no organisation “tust”. There are: trust.",
  ]);
});

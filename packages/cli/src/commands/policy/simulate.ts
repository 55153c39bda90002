import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { englandBankHolidays, type Policy, Temporal } from "@dignity/kernel";

import type { Output } from "../../output/output.ts";
import { findPolicy } from "../../plugins/find-policy.ts";
import type { Command } from "../../rim/command.ts";
import { answersIn, answersOf } from "../../simulation/answers-in.ts";
import { completeFacts } from "../../simulation/ask-facts.ts";
import { london, londonTime } from "../../simulation/london.ts";
import { pictureOf } from "../../simulation/picture.ts";
import { printPicture } from "../../simulation/print-picture.ts";
import { settingsIn } from "../../simulation/settings-in.ts";
import { simulate, type Supposed } from "../../simulation/simulate.ts";
import { type Step, stepsIn } from "../../simulation/steps-in.ts";
import { Trouble } from "../../trouble.ts";

interface SimulateInput {
  /** plugin/pathway, with or without a version. */
  readonly policy: string;
  /** A file of facts, in YAML or JSON. */
  readonly factsFile?: string | undefined;
  readonly facts: Readonly<Record<string, string>>;
  readonly happened: Temporal.Instant;
  readonly reported: Temporal.Instant;
  readonly settings: Readonly<Record<string, string>>;
  readonly ownerKind: string;
  readonly capacity?: string | undefined;
  /** Every role of the policy if there are none. */
  readonly roles: readonly string[];
  readonly steps: readonly Step[];
  readonly json: boolean;
  readonly from: string;
}

export const simulation: Command = {
  usage: "simulate <plugin/pathway>",
  summary: "try what a report would lead to, and walk on from there; nothing is stored",
  options: {
    "--facts <file>": "what was reported, as YAML or JSON",
    "--fact <name=value>": { again: "one fact; what is missing is asked at a terminal" },
    "--happened <time>": "when, in London: 2026-10-16 18:30; now if left out",
    "--reported <time>": "when it was reported; when it happened if left out",
    '--setting <name="10 working days">': { again: "a time that the organisation sets" },
    "--kind <kind>": "the kind of organisation that owns the case; trust if left out",
    "--capacity <name>": "what triage finds out, where the facts leave it open",
    "--as <role>": { again: "the roles of whoever acts; all of them if left out" },
    "--move <name>": { again: "make a transition" },
    "--task <name>": { again: "settle what is owed" },
    "--answers <yaml>": { again: "the answers to the step before it: '{ level: mid, reason: as discussed }'" },
    "--amend <yaml>": { again: "the facts that the step before it corrects" },
    "--outcome <name>": { again: "how the task before it is settled, if it is not done" },
    "--reason <text>": { again: "why the task before it was late or not done" },
    "--at <time>": { again: "when the step before it takes place" },
    "--json": "print it as JSON",
  },
  examples: [
    "dignity policy simulate kmpt/witness",
    "dignity policy simulate my-trust/dignity-at-work --fact by=staff --fact serious=true --fact managerInvolved=false",
    "dignity policy simulate my-trust/dignity-at-work --facts facts.yaml --move decideLevel --answers '{ level: formal, reason: A threat }'",
  ],
  run: (given, output) => {
    const [happened, reported] = [given.text("happened"), given.text("reported")];
    const happenedAt = happened === undefined ? Temporal.Now.instant() : londonTime(happened);
    const input: SimulateInput = {
      policy: given.word(0),
      factsFile: given.text("facts"),
      facts: given.pairs("fact"),
      happened: happenedAt,
      reported: reported === undefined ? happenedAt : londonTime(reported),
      settings: given.pairs("setting"),
      ownerKind: given.text("kind") ?? "trust",
      capacity: given.text("capacity"),
      roles: given.list("as"),
      steps: stepsIn(given.sequence),
      json: given.is("json"),
      from: process.cwd(),
    };
    return simulateCase(input, output);
  },
};

/** Shows what would be; returns 1 if a step is refused. */
async function simulateCase(input: SimulateInput, output: Output): Promise<number> {
  const policy = await findPolicy(input.policy, input.from);
  const supposed = await supposedBy(input, policy, output);
  const picture = pictureOf(policy, supposed.roles, simulate(policy, supposed, input.steps));
  if (input.json) output.print(JSON.stringify(picture, null, 2));
  else printPicture(picture, output);
  return picture.refused ? 1 : 0;
}

async function supposedBy(input: SimulateInput, policy: Policy, { asker }: Output): Promise<Supposed> {
  const { factsFile, from, happened, reported, ownerKind, capacity } = input;
  if (capacity !== undefined) mustBe("capacity", capacity, policy.capacities);
  for (const role of input.roles) mustBe("role", role, policy.roles);
  for (const { kind, name } of input.steps)
    if (kind === "task") mustBe("task", name, policy.tasks);
    else mustBe("move", name, policy.transitions);
  const inFile = factsFile === undefined ? {} : answersOf(readFileSync(resolve(from, factsFile), "utf8"), factsFile);
  const facts = await completeFacts(policy, { ...inFile, ...answersIn(input.facts, policy.facts) }, asker);
  const roles = input.roles.length > 0 ? input.roles : Object.keys(policy.roles);
  const settings = settingsIn(input.settings, policy);
  const calendar = { timeZone: london, closedDays: englandBankHolidays, settings };
  return { facts, happened, reported, capacity, ownerKind, roles, calendar };
}

function mustBe(what: string, name: string, known: object): void {
  if (Object.hasOwn(known, name)) return;
  throw new Trouble(
    `${what.toUpperCase()}_UNKNOWN`,
    `There is no ${what} “${name}”.`,
    `There are: ${Object.keys(known).join(", ")}.`,
  );
}

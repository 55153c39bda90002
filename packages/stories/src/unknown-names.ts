import type { Policy } from "@dignity/plugin-sdk";

import { oneOf } from "./fault.ts";
import type { Report, Step, Then } from "./shape.ts";
import type { Story } from "./story.ts";
import type { Path } from "./yaml-text.ts";

interface Named {
  readonly path: Path;
  readonly what: Kind;
  readonly name: string;
}

type Kind =
  | "state"
  | "level"
  | "task"
  | "transition"
  | "action"
  | "fact"
  | "role"
  | "capacity"
  | "person"
  | "organisation"
  | "matter"
  | "route";
/** A part of a story with which something is wrong. */
export interface Wrong {
  readonly path: Path;
  readonly message: string;
}

/** Names in a story that neither its policy nor its world knows: a check of them would prove nothing. */
export function unknownNames(story: Story, policy: Policy): readonly Wrong[] {
  const known = knownTo(story, policy);
  const named = [...inGiven(story), ...story.when.flatMap(inStep), ...inThen(story.then, ["then"])];
  return named
    .filter(({ what, name }) => !known[what].includes(name))
    .map(({ path, what, name }) => ({
      path,
      message: `There is no ${what} “${name}”. There are: ${oneOf(known[what])}.`,
    }));
}

function knownTo({ world, also }: Story, policy: Policy): Readonly<Record<Kind, readonly string[]>> {
  const [task, transition] = [Object.keys(policy.tasks), Object.keys(policy.transitions)];
  return {
    state: Object.keys(policy.states),
    level: [...Object.keys(policy.levels), "none"],
    task,
    transition,
    action: [...transition, ...task],
    fact: Object.keys(policy.facts),
    role: Object.keys(policy.roles),
    capacity: Object.keys(policy.capacities),
    person: Object.keys(world.people),
    organisation: Object.keys(world.organisations),
    matter: Object.keys(also),
    route: Object.keys(policy.support),
  };
}

function inGiven({ given, also }: Story): Named[] {
  const path = ["given"];
  return [
    { what: "organisation", path: [...path, "organisation"], name: given.organisation },
    { what: "person", path: [...path, "reporter"], name: given.reporter },
    ...inMatter(given, path, given.refused),
    ...Object.entries(also).flatMap(([name, matter]) => inMatter(matter, [...path, "also", name], given.refused)),
  ];
}

function inMatter({ handler, facts, parties = {} }: Report, path: Path, refused: string | undefined): Named[] {
  const people = Object.entries(parties).flatMap(([role, who]) =>
    all("person", [...path, "parties", role], [who].flat()),
  );
  return [
    { what: "person", path: [...path, "handler"], name: handler },
    ...people,
    ...(refused === "ANSWER_UNKNOWN" ? [] : all("fact", [...path, "facts"], Object.keys(facts))),
  ];
}

function inStep(step: Step, index: number): Named[] {
  const path = ["when", index];
  const then = inThen(step.then, [...path, "then"]);
  if (step.kind === "clock" || step.kind === "then") return then;
  const as = all("person", [...path, "as"], namesIn(step.as));
  const of = "of" in step ? all("matter", [...path, "of"], namesIn(step.of)) : [];
  return [...as, ...of, ...inDeed(step, path), ...then];
}

function inDeed(step: Exclude<Step, { readonly kind: "clock" | "then" }>, path: Path): Named[] {
  if (step.kind === "assign")
    return [...all("person", [...path, "assign"], [step.assign]), ...all("role", [...path, "role"], [step.role])];
  if (step.kind === "triage") return all("fact", [...path, "triage"], Object.keys(step.triage));
  if (step.kind === "jointTask") return all("task", [...path, "jointTask"], [step.jointTask]);
  if (step.kind === "extend") return all("task", [...path, "extend"], [step.extend]);
  if (step.kind === "task") return all("task", [...path, "task"], [step.task]);
  // A name that is none is sent as it is. A task has no name there: what is not owed is nothing that could be sent.
  if (step.refused?.startsWith("UNKNOWN")) return [];
  if (step.kind === "offer") return all("route", [...path, "offer"], [step.offer]);
  if (step.kind === "refer") return all("route", [...path, "refer"], [step.refer]);
  if (step.kind === "heardOf") return all("route", [...path, "heardOf"], [step.heardOf]);
  return all("transition", [...path, "move"], [step.move]);
}

/** The names that each word of a “then” brings; the others are no names. */
const kinds = {
  as: "person",
  of: "matter",
  owner: "organisation",
  capacity: "capacity",
  state: "state",
  level: "level",
  suggestedLevel: "level",
  facts: "fact",
  owes: "task",
  owesNot: "task",
  owesOnly: "task",
  overdue: "task",
  settled: "task",
  notApplicable: "task",
  late: "task",
  support: "route",
  sharedWith: "organisation",
  partnersOwe: "person",
  told: "person",
  notTold: "person",
  next: "action",
  seenBy: "person",
  unseenBy: "person",
} as const satisfies Partial<Record<keyof Then, Kind>>;

function inThen(then: Then | undefined, path: Path): Named[] {
  if (!then) return [];
  const named = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((word) =>
    all(kinds[word], [...path, word], namesIn(then[word])),
  );
  const theirs = (["partnersOwe", "told", "notTold"] as const).flatMap((word) =>
    Object.entries(then[word] ?? {}).flatMap(([who, tasks]) => all("task", [...path, word, who], tasks)),
  );
  return [...named, ...theirs];
}

function namesIn(value: string | readonly string[] | Readonly<Record<string, unknown>> | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? (value as readonly string[]) : Object.keys(value);
}

const all = (what: Kind, path: Path, names: readonly string[]): Named[] => names.map((name) => ({ what, path, name }));

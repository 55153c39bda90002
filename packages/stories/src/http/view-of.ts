import { Temporal } from "@dignity/kernel";

import type { View } from "../scene.ts";
import type { CaseAnswer, TaskAnswer } from "./case-query.ts";
import { standingsIn } from "./support-register.ts";

/** What the server says of a case, in the words that stories are checked in. */
export function viewOf(found: CaseAnswer, countedFrom: ReadonlyMap<string, Temporal.Instant>): View {
  const { nodes } = found.tasks;
  const owed = nodes.filter(({ state }) => state === "OWED");
  const settled = nodes
    .filter(({ state }) => state === "SETTLED")
    .toSorted((one, other) => (one.settledAt ?? "").localeCompare(other.settledAt ?? ""));
  const lastTime = new Map(settled.map((task) => [task.definition, task]));
  return {
    owner: found.owner.slug,
    capacity: found.capacity.key,
    state: found.state.key,
    atRest: found.state.atRest,
    level: found.level?.key,
    suggestedLevel: found.suggestedLevel?.key,
    facts: Object.fromEntries(found.facts.map(({ key, value }) => [key, value])),
    support: standingsIn(found.support),
    sharedWith: found.sharedWith.map(({ slug }) => slug),
    owed: new Map(owed.map((task) => [task.definition, timeOf(task, countedFrom.get(task.id))])),
    settled: new Map([...lastTime].map(([name, { outcome }]) => [name, outcome ?? ""])),
    late: new Set([...lastTime.values()].flatMap(({ late, definition }) => (late ? [definition] : []))),
    overdue: new Set(owed.flatMap(({ overdue, definition }) => (overdue ? [definition] : []))),
  };
}

function timeOf({ dueAt, dueOn, clock, aroseAt }: TaskAnswer, countedFrom = Temporal.Instant.from(aroseAt)) {
  if (dueAt === null || dueOn === null) return undefined;
  return { at: Temporal.Instant.from(dueAt), day: dueOn, clock: clock?.toLowerCase(), countedFrom };
}

import { type Policy, tasksOf } from "@dignity/kernel";

import {
  capacityTellers,
  levelTellers,
  organisationTellers,
  roleTellers,
  settingTellers,
  stateTellers,
  supportTellers,
} from "./case-parts.ts";
import { indicatorTellers, reportTellers } from "./committee-parts.ts";
import { tellFields, type Tellers } from "./fields.ts";
import { tellForm } from "./forms.ts";
import { tellGrants } from "./grants.ts";
import { tellLists } from "./lists.ts";
import { loss, type Meaning, other, type Place, quoted } from "./meaning.ts";
import { comeAndGone } from "./names.ts";
import { renamed } from "./parts.ts";
import { tellStanding } from "./standing.ts";
import { stepTellers } from "./steps.ts";
import { taskTellers } from "./tasks.ts";
import { tellWhole } from "./whole.ts";

/** What the later of two versions means for people, in plain sentences: whatever is otherwise is told of. */
export function meaningsOf(before: Policy, after: Policy): readonly Meaning[] {
  const tell = <T extends Labelled>(part: string, noun: string, rules: (policy: Policy) => Rules<T>, how: Tellers<T>) =>
    tellRules({ part, noun, before, after }, rules(before), rules(after), how);
  return [
    ...tellWhole(before, after),
    ...tell("roles", "role", ({ roles }) => roles, roleTellers),
    ...tell("organisations", "organisation", ({ organisations }) => organisations, organisationTellers),
    ...tell("capacities", "capacity", ({ capacities }) => capacities, capacityTellers),
    ...tellFacts(before, after),
    ...tell("settings", "time to be set", ({ settings }) => settings, settingTellers),
    ...tellLists(before, after),
    ...tell("levels", "level", ({ levels }) => levels, levelTellers),
    ...tell("states", "state", ({ states }) => states, stateTellers),
    ...tell("transitions", "step", ({ transitions }) => transitions, stepTellers),
    ...tell("actions", "action", ({ actions }) => actions, { label: renamed }),
    ...tell("tasks", "task", tasksOf, taskTellers),
    ...tell("support", "support route", ({ support }) => support, supportTellers),
    ...tell("indicators", "indicator", ({ indicators }) => indicators, indicatorTellers),
    ...tell("reports", "report", ({ reports }) => reports, reportTellers),
    ...tell("approval", "approving body", ({ approval }) => approval, { label: renamed }),
    ...tellGrants(before, after),
    ...tellStanding(before, after),
  ];
}

interface Labelled {
  readonly label: string;
}
type Rules<T> = Readonly<Record<string, T>> | undefined;

interface Part extends Pick<Place, "before" | "after"> {
  readonly part: string;
  readonly noun: string;
}

/** Tells which rules are gone, new or otherwise. A new one is told of, too, as far as people may newly see or do it. */
function tellRules<T extends Labelled>(
  { part, noun, before, after }: Part,
  was: Rules<T> = {},
  now: Rules<T> = {},
  how: Tellers<T>,
): readonly Meaning[] {
  const { come, gone } = comeAndGone(Object.keys(was), Object.keys(now));
  const placeOf = (name: string): Place => {
    const label = (now[name] ?? was[name])?.label ?? name;
    return { rule: `${part}.${name}`, name: quoted(label), before, after };
  };
  const fields = (name: string) => tellFields<T>(was[name] ?? {}, now[name] ?? {}, how, placeOf(name));
  const is = (name: string, what: string) => `The ${noun} ${placeOf(name).name} is ${what}.`;
  const at = (name: string) => ({ rule: `${part}.${name}` });
  return [
    ...gone.flatMap((name) => loss(is(name, "gone")).map((one) => ({ ...one, ...at(name) }))),
    ...come.flatMap((name) => [
      ...other(is(name, "new")).map((one) => ({ ...one, ...at(name) })),
      ...fields(name).filter(({ concern }) => concern === "sight"),
    ]),
    ...Object.keys(was).flatMap((name) => (name in now ? fields(name) : [])),
  ];
}

function tellFacts(before: Policy, after: Policy): readonly Meaning[] {
  const place = { rule: "facts", name: "A report", before, after };
  return tellForm(() => "A report")(before.facts, after.facts, place).map((one) => ({ ...one, rule: "facts" }));
}

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
import { indicatorTellers, reportTellers, tellWatching } from "./committee-parts.ts";
import { tellFacts } from "./facts.ts";
import type { Tellers } from "./fields.ts";
import { tellGrants } from "./grants.ts";
import { tellLists } from "./lists.ts";
import type { Meaning } from "./meaning.ts";
import { type Labelled, type Rules, tellRules } from "./named-rules.ts";
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
    ...tellWatching(before, after),
    ...tell("reports", "report", ({ reports }) => reports, reportTellers),
    ...tell("approval", "approving body", ({ approval }) => approval, { label: renamed }),
    ...tellGrants(before, after),
    ...tellStanding(before, after),
  ];
}

import { conditionText, quoted } from "@dignity/policy-docs";

import type { Tell } from "./fields.ts";
import { labelOf, loss, other, type Place, sight } from "./meaning.ts";
import { eachName } from "./names.ts";

/** What many kinds of rules have. */
export const renamed: Tell<string> = (was = "", now = "") => other(`${quoted(was)} is now called ${quoted(now)}.`);

const stepOrTask = ({ before, after }: Place, name: string) =>
  labelOf({ ...before.tasks, ...before.transitions, ...after.tasks, ...after.transitions }, name);

/** Who has to keep away, because of what they have done before. */
export const doneBefore: Tell<readonly string[]> = eachName(
  (name, place) => other(`${place.name}: no longer for whoever has done ${stepOrTask(place, name)}.`),
  (name, place) => sight(`${place.name}: newly for whoever has done ${stepOrTask(place, name)}, too.`),
);

type Condition = object | readonly object[];

/** Under which facts something holds. */
export const onlyWhen =
  (holds: string): Tell<Condition> =>
  (was, now, { name, before, after }) => {
    const [then, today] = [conditionText(before.facts, was ?? {}), conditionText(after.facts, now ?? {})];
    if (now === undefined) return other(`${name} ${holds} whatever the facts; before, when ${then}.`);
    if (was === undefined) return loss(`${name} ${holds} only when ${today}.`);
    return other(`${name} ${holds} when ${today}; before, when ${then}.`);
  };

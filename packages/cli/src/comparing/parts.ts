import type { Tell } from "./fields.ts";
import { labelOf, other, type Place, quoted, sight } from "./meaning.ts";
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

import type { Fields, Requirement, Transition } from "@dignity/kernel";
import { isDeepStrictEqual } from "node:util";

import type { Tell, Tellers } from "./fields.ts";
import { tellForm } from "./forms.ts";
import { labelOf, loss, other, type Place } from "./meaning.ts";
import { comeAndGone, eachName, whoMay } from "./names.ts";
import { doneBefore, onlyWhen, renamed } from "./parts.ts";

type Step = Transition<string, string, string, Fields>;

const tellPath: Tell<Step["path"]> = (was = {}, now = {}, { name, before, after }) => {
  const { come, gone } = comeAndGone(Object.keys(was), Object.keys(now));
  const kept = Object.keys(now).filter((state) => Object.hasOwn(was, state) && was[state] !== now[state]);
  const to = (state: string | undefined) =>
    state === "entryOfLevel" ? "where the level enters" : labelOf(after.states, state ?? "");
  return [
    ...gone.flatMap((state) => loss(`${name} can no longer be taken from ${labelOf(before.states, state)}.`)),
    ...come.flatMap((state) =>
      other(`${name} can newly be taken from ${labelOf(after.states, state)}, to ${to(now[state])}.`),
    ),
    ...kept.flatMap((state) => other(`${name} now leads from ${labelOf(after.states, state)} to ${to(now[state])}.`)),
  ];
};

const tellRequirements: Tell<readonly Requirement<string>[]> = (was = [], now = [], place) => {
  const { come, gone } = comeAndGone(
    was.map(({ task }) => task),
    now.map(({ task }) => task),
  );
  const kept = was.filter(({ task }) => !gone.includes(task) && !isDeepStrictEqual(asked(was, task), asked(now, task)));
  const { name, before, after } = place;
  return [
    ...gone.flatMap((task) => loss(`${name} can newly be taken before ${labelOf(before.tasks, task)} is settled.`)),
    ...come.flatMap((task) => other(`${name} can no longer be taken before ${labelOf(after.tasks, task)} is settled.`)),
    ...kept.flatMap(({ task }) => loss(`${name} depends otherwise on how ${labelOf(after.tasks, task)} was settled.`)),
  ];
};

/** How a task must have been settled, without where that stands. */
const asked = (all: readonly Requirement<string>[], name: string) =>
  all.flatMap(({ task, outcome, answers }) => (task === name ? [{ outcome, answers }] : []));

/** What a change of a step means. */
export const stepTellers: Tellers<Step> = {
  label: renamed,
  path: tellPath,
  when: onlyWhen("can now be taken"),
  by: whoMay(({ name }) => `take the step ${name}`),
  bySomebodyElseThan: doneBefore,
  needs: tellForm(({ name }) => `Whoever takes the step ${name}`),
  requires: tellRequirements,
  amends: eachName(
    (fact, { name, after }) => other(`${name} can newly correct ${factIn(after, fact)}.`),
    (fact, { name, before }) => loss(`${name} can no longer correct ${factIn(before, fact)}.`),
  ),
};

const factIn = ({ facts }: Place["after"], name: string) => `“${facts[name]?.asks ?? name}”`;

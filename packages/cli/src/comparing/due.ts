import { type AnyTask, type Due, type Policy, tasksOf } from "@dignity/kernel";
import { isDeepStrictEqual } from "node:util";

import { tellExtension } from "./extension.ts";
import type { Tell } from "./fields.ts";
import { labelOf, other, type Place, time } from "./meaning.ts";
import { tellTime } from "./times.ts";

/** What it means that something is due otherwise: its time, what starts it, its clock, and who may give more. */
export const tellDue: Tell<NonNullable<AnyTask["due"]>> = (was, now, place) => [
  ...tellTime(`${place.name} is due`, was?.within, now?.within, place),
  ...(was && now ? [...tellStart(was, now, place), ...tellClock(was, now, place)] : []),
  ...tellExtension(was?.extension, now?.extension, place),
];

function tellStart(was: Due, now: Due, { name, before, after }: Place) {
  if (isDeepStrictEqual(was.from, now.from)) return [];
  const both = `${name}: its time runs from ${startOf(after, now)} instead of ${startOf(before, was)}`;
  if (typeof now.from === "object") return time(`${both}, and there is none before.`);
  if (now.from === "incident") return other(`${both}.`);
  return time(`${both}, which ${was.from === "incident" ? "is" : "may be"} later.`);
}

const startOf = (policy: Policy, { from }: Due) =>
  typeof from === "object"
    ? `when ${labelOf(tasksOf(policy), from.task)} took place`
    : { incident: "the incident", entry: "the day it arises" }[from];

const tellClock = (was: Due, now: Due, { name }: Place) =>
  was.clock === now.clock ? [] : other(`${name}: its clock is ${now.clock} instead of ${was.clock}.`);

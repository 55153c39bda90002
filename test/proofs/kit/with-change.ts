import { isDeepStrictEqual } from "node:util";

/** A copy of plain data in which one value, named by its place as in "tasks.debrief.by.0", is another or gone; -1 is the last. */
export function withChange<T>(whole: T, place: string, to: unknown): T {
  // Not structuredClone: what a policy says once for several tasks would stay one, and change in all of them.
  const copy = JSON.parse(JSON.stringify(whole)) as T;
  const path = place.split(".");
  const end = path.pop() ?? "";
  const parent = path.reduce<unknown>((here, part) => memberOf(here, part, place), copy) as Record<string, unknown>;
  const last = nameIn(parent, end);
  if (to === undefined) memberOf(parent, last, place);
  if (isDeepStrictEqual(parent[last], to)) throw new Error(`What is at ${place} is so already.`);
  if (to !== undefined) parent[last] = to;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

function memberOf(here: unknown, part: string, place: string): unknown {
  const name = nameIn(here, part);
  if (typeof here === "object" && here !== null && Object.hasOwn(here, name)) return Reflect.get(here, name);
  throw new Error(`There is no “${name}” to change at ${place}.`);
}

const nameIn = (here: unknown, part: string): string =>
  Array.isArray(here) && part.startsWith("-") ? String(here.length + Number(part)) : part;

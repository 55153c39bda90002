import { isDeepStrictEqual, types } from "node:util";

import type { Fault, PolicyCheck } from "../check.ts";

/** Stored as JSON, a function would vanish, and the rule that it was would then hold always. */
export const plainData: PolicyCheck = {
  name: "is plain data",
  find: ({ policy }) => {
    const found = strangers(policy, [], []);
    if (found.length > 0) return found;
    const same = isDeepStrictEqual(JSON.parse(JSON.stringify(policy)), policy);
    return same
      ? []
      : [{ rule: "the whole", reason: `is not plain data: it reads otherwise once it is stored. ${only}` }];
  },
};

const only = "Only objects, lists, texts, numbers and truth values can be published.";

function strangers(value: unknown, place: readonly string[], above: readonly unknown[]): readonly Fault[] {
  const strange = strangeness(value, above);
  const rule = place.join(".") || "the whole";
  if (strange) return [{ rule, reason: `is not plain data: ${strange}. ${only}` }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    ...(name in Object.prototype ? [{ rule: `${rule}.${name}`, reason: inherited }] : []),
    ...strangers(part, [...place, name], [...above, value]),
  ]);
}

/** Looked up where it was not declared, such a name would be found all the same. */
const inherited = "has a name that every object knows something by. Call it something else.";

function strangeness(value: unknown, above: readonly unknown[]): string | undefined {
  if (value === undefined) return "it is there and undefined; leave it out";
  if (["function", "symbol", "bigint"].includes(typeof value)) return `it is a ${typeof value}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `it is ${value}`;
  if (typeof value !== "object" || value === null) return undefined;
  if (above.includes(value)) return "it contains itself";
  if (types.isProxy(value)) return "it is a proxy, which can answer otherwise each time";
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== Array.prototype) return "it is an object of a class";
  return strangePart(value);
}

/** What is worked out when it is read can read otherwise the next time; what is hidden is not stored. */
function strangePart(value: object): string | undefined {
  const parts = Object.entries(Object.getOwnPropertyDescriptors(value));
  const [computed] = parts.find(([, { get, set }]) => get ?? set) ?? [];
  if (computed !== undefined) return `“${computed}” is worked out each time that it is read`;
  const [hidden] =
    parts.find(([name, { enumerable }]) => !enumerable && !(Array.isArray(value) && name === "length")) ?? [];
  return hidden === undefined ? undefined : `“${hidden}” is hidden in it`;
}

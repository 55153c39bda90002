import { isDeepStrictEqual } from "node:util";

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
  if (strange) return [{ rule: place.join(".") || "the whole", reason: `is not plain data: ${strange}. ${only}` }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => strangers(part, [...place, name], [...above, value]));
}

function strangeness(value: unknown, above: readonly unknown[]): string | undefined {
  if (value === undefined) return "it is there and undefined; leave it out";
  if (["function", "symbol", "bigint"].includes(typeof value)) return `it is a ${typeof value}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `it is ${value}`;
  if (typeof value !== "object" || value === null) return undefined;
  if (above.includes(value)) return "it contains itself";
  const kind: unknown = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === Array.prototype ? undefined : "it is an object of a class";
}

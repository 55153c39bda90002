import { isDeepStrictEqual } from "node:util";

import { canonicalJson, type Grant, type Policy } from "@dignity/kernel";

/** One rule that two versions do not have alike. */
export interface Difference {
  readonly change: "added" | "removed" | "changed";
  /** Where it stands, for example "tasks.debrief". */
  readonly rule: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Somebody may see or do more than before. */
  readonly widens: boolean;
}

const named = [
  "roles",
  "organisations",
  "capacities",
  "facts",
  "settings",
  "levels",
  "states",
  "transitions",
  "actions",
  "tasks",
  "support",
  "indicators",
  "reports",
  "approval",
] as const;
const whole = ["title", "effectiveFrom", "initial", "jurisdiction", "screening", "triage", "reporterTakesOn"] as const;

/** What is otherwise in the later of two versions, rule by rule. */
export function compare(before: Policy, after: Policy): readonly Difference[] {
  const parts = named.flatMap((part) => inPart(part, before[part] ?? {}, after[part] ?? {}));
  const rest = whole.flatMap((part) => difference(part, before[part], after[part]));
  return [...rest, ...parts, ...inGrants(before.grants, after.grants)];
}

function inPart(part: string, before: object, after: object): readonly Difference[] {
  const [had, has] = [Object.entries(before), Object.entries(after)].map((all) => new Map<string, unknown>(all));
  const names = new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])]);
  return [...names].flatMap((name) => difference(`${part}.${name}`, had?.get(name), has?.get(name)));
}

function difference(rule: string, before: unknown, after: unknown): readonly Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (before === undefined) return [{ change: "added", rule, after, widens: false }];
  if (after === undefined) return [{ change: "removed", rule, before, widens: false }];
  return [{ change: "changed", rule, before, after, widens: false }];
}

/** Grants are told one action at a time: each is what one role may do, how far, and what stays hidden from it. */
function inGrants(before: readonly Grant<string>[], after: readonly Grant<string>[]): readonly Difference[] {
  const [had, has] = [permissions(before), permissions(after)];
  const gone = [...had].filter(([key]) => !has.has(key));
  const come = [...has].filter(([key]) => !had.has(key));
  // What only hides more than one that is gone is narrower than that one.
  const isNarrower = (one: Permission) =>
    gone.some(
      ([, { to, action, reach, hide }]) =>
        isDeepStrictEqual([to, action, reach], [one.to, one.action, one.reach]) &&
        hide.every((field) => one.hide.includes(field)),
    );
  return [
    ...gone.map(([, one]) => ({ change: "removed" as const, rule: `grants.${one.to}`, before: one, widens: false })),
    ...come.map(([, one]) => ({
      change: "added" as const,
      rule: `grants.${one.to}`,
      after: one,
      widens: !isNarrower(one),
    })),
  ];
}

interface Permission {
  readonly to: string;
  readonly action: string;
  readonly reach: string;
  readonly hide: readonly string[];
}

const permissions = (grants: readonly Grant<string>[]): ReadonlyMap<string, Permission> =>
  new Map(
    grants.flatMap(({ to, allow, reach, hide = [] }) =>
      allow.map((action) => {
        const one = { to, action, reach, hide: hide.toSorted() };
        return [canonicalJson(one), one] as const;
      }),
    ),
  );

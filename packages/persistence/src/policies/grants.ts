import { type Policy, watchersOf } from "@dignity/kernel";

import type { PolicyGrantRow } from "../entities/policies.ts";
import { partsOf } from "./policy-id.ts";

/** Who may see is decided by the latest version of each pathway, whichever version a case opened under. */
export function grantsInForce(published: readonly Policy[]): readonly PolicyGrantRow[] {
  const versions = published.map((policy) => ({ ...partsOf(policy.id), policy }));
  const byAge = versions.toSorted((one, other) => one.version - other.version);
  const latest = new Map(byAge.map(({ pathway, policy }) => [pathway, policy]));
  return [...latest].flatMap(([pathway, policy]) => grantsOf(pathway, policy));
}

/** What a policy lets its roles see and do, one row for each action. */
function grantsOf(pathway: string, policy: Policy): PolicyGrantRow[] {
  const { grants, triage } = policy;
  const allowed = grants.flatMap(({ to: role, allow, reach, hide: hidden = [] }) =>
    allow.map((action) => ({ pathway, role, action, reach, hidden: [...hidden] })),
  );
  const throughout = (action: string, roles: readonly string[]) =>
    roles.map((role) => ({ pathway, role, action, reach: "organisation", hidden: [] }));
  return merged([...allowed, ...throughout("triage", triage?.by ?? []), ...throughout("watch", watchersOf(policy))]);
}

/** Said twice, the narrower holds: what either hides is hidden. */
function merged(rows: readonly PolicyGrantRow[]): PolicyGrantRow[] {
  const byKey = new Map<string, PolicyGrantRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.role, row.action, row.reach]);
    const hidden = new Set([...(byKey.get(key)?.hidden ?? []), ...(row.hidden ?? [])]);
    byKey.set(key, { ...row, hidden: [...hidden].sort() });
  }
  return [...byKey.values()];
}

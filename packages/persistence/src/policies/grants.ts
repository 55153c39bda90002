import type { Policy } from "@dignity/kernel";

import type { PolicyGrantRow } from "../entities/policies.ts";

/** What a policy lets its roles see and do, one row for each action. */
export function grantsOf(pathway: string, { grants, triage }: Policy): PolicyGrantRow[] {
  const allowed = grants.flatMap(({ to: role, allow, reach, hide: hidden = [] }) =>
    allow.map((action) => ({ pathway, role, action, reach, hidden: [...hidden] })),
  );
  const triaging = (triage?.by ?? []).map((role) => ({
    pathway,
    role,
    action: "triage",
    reach: "organisation",
    hidden: [],
  }));
  return merged([...allowed, ...triaging]);
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

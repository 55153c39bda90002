import { committeeGrants, committeeRoles } from "../committees.ts";
import { managers, roles as common } from "../roles.ts";
import { added, read, said } from "../source.ts";

export const roles = { ...common, legal: { label: "Legal Services" }, ...committeeRoles } as const;

/** Whoever may go with the witness and hold the debrief: the document names nobody. */
export const companions = [...managers, "hr", "legal"] as const;

const supports = { allow: ["read", "act"], reach: "assigned" } as const;

export const grants = [
  { to: "manager", ...supports, source: read("72-75", "said of litigation; read alike for a witness") },
  { to: "deputy", ...supports, source: read("114", "a deputy is named for incidents; read alike here") },
  { to: "appropriateManager", ...supports, source: added("stands in for a line manager who is involved") },
  { to: "legal", ...supports, hide: ["health"], source: said("196-198, 231-232") },
  {
    to: "hr",
    allow: ["read", "act", "assign", "count"],
    reach: "organisation",
    hide: ["health"],
    source: read("246-249", "owns the preparation for employment tribunals, and finds people for the rest"),
  },
  { to: "director", allow: ["count"], reach: "organisation", source: added("sees numbers, not people") },
  ...committeeGrants,
] as const;

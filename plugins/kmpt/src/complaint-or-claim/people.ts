import { managers, roles as common, seniorManager } from "../roles.ts";
import { added, read, said } from "../source.ts";

export const roles = {
  ...common,
  seniorManager,
  legal: { label: "Legal Services" },
  patientExperience: { label: "Patient Experience Team" },
} as const;

/** Those who may support: the managers, and the senior manager to whom the matter may be referred. */
export const supporters = [...managers, "seniorManager"] as const;

const whatIsReferred = {
  allow: ["read", "act"],
  reach: "assigned",
  hide: ["health", "notes"],
} as const;

export const grants = [
  { to: "manager", allow: ["read", "act"], reach: "assigned", source: said("72-88") },
  {
    to: "deputy",
    allow: ["read", "act"],
    reach: "assigned",
    source: read("114", "a deputy is named for incidents; read alike here"),
  },
  {
    to: "appropriateManager",
    allow: ["read", "act"],
    reach: "assigned",
    source: added("stands in for a line manager who is involved"),
  },
  {
    to: "seniorManager",
    allow: ["read", "act"],
    reach: "assigned",
    hide: ["health"],
    source: read("85-87", "the matter may be referred to them; health is not theirs to know"),
  },
  { to: "legal", ...whatIsReferred, source: read("72-75, 86, 196-198", "needs what was referred, and no more") },
  { to: "patientExperience", ...whatIsReferred, source: read("200-201", "needs what was referred, and no more") },
  {
    to: "hr",
    allow: ["read", "act", "assign", "count"],
    reach: "organisation",
    hide: ["notes"],
    source: read("87, 138-141", "managers liaise with HR"),
  },
  { to: "director", allow: ["count"], reach: "organisation", source: added("sees numbers, not people") },
] as const;

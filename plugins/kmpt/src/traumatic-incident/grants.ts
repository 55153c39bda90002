import { committeeGrants } from "../committees.ts";
import { added, read, said } from "../source.ts";

export const grants = [
  { to: "manager", allow: ["read", "act"], reach: "assigned", source: said("95-121") },
  { to: "deputy", allow: ["read", "act"], reach: "assigned", source: said("114, 483-484") },
  { to: "appropriateManager", allow: ["read", "act"], reach: "assigned", source: said("539") },
  {
    to: "seniorManager",
    allow: ["read", "act"],
    reach: "assigned",
    hide: ["health", "notes"],
    source: read("120-121", "needs to know whom to meet, and no more"),
  },
  {
    to: "hr",
    allow: ["read", "act", "assign", "count"],
    reach: "organisation",
    hide: ["notes"],
    source: read("139-149", "works with the manager and refers with the manager"),
  },
  { to: "director", allow: ["count"], reach: "organisation", source: added("sees numbers, not people") },
  ...committeeGrants,
] as const;

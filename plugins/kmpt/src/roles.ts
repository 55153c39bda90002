import { added, read, said } from "./source.ts";

export const roles = {
  manager: { label: "Line manager" },
  deputy: { label: "Nominated deputy" },
  appropriateManager: { label: "Appropriate manager: stands in for a line manager who is involved or absent" },
  seniorManager: { label: "Senior manager" },
  hr: { label: "Human Resources" },
  director: { label: "Director of Workforce and Organisational Development" },
} as const;

/** Those who give immediate support. */
export const managers = ["manager", "deputy", "appropriateManager"] as const;
/** Those who review and hold the interview. */
export const reviewers = ["manager", "appropriateManager"] as const;

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
] as const;

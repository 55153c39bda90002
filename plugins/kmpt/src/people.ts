import { added, read } from "./source.ts";

/** Those who have a part in every pathway. */
export const roles = {
  manager: { label: "Line manager" },
  deputy: { label: "Nominated deputy" },
  appropriateManager: { label: "Appropriate manager: stands in for a line manager who is involved or absent" },
  hr: { label: "Human Resources" },
  director: { label: "Director of Workforce and Organisational Development" },
} as const;

export const seniorManager = { label: "Senior manager" };
export const legal = { label: "Legal Services" };

/** Those who give immediate support. */
export const managers = ["manager", "deputy", "appropriateManager"] as const;
/** Those who review and hold the interview. */
export const reviewers = ["manager", "appropriateManager"] as const;
export const withHr = [...managers, "hr"] as const;

/** Works on the cases they were put in charge of. */
export const supports = { allow: ["read", "act"], reach: "assigned" } as const;
/** Sees to all cases of the house. */
export const oversees = { allow: ["read", "act", "assign", "count"], reach: "organisation" } as const;

/** The Director answers for the services, and monitors them. */
export const monitors = read("47-50, 318", "monitoring is said; that it takes numbers, and nobody's case, is read");

/** Those whom the document names for incidents only, and who are needed in every pathway. */
export const commonGrants = [
  { to: "deputy", ...supports, source: read("114", "a deputy is named for incidents; read alike here") },
  { to: "appropriateManager", ...supports, source: added("stands in for a line manager who is involved") },
  { to: "director", allow: ["count"], reach: "organisation", source: monitors },
] as const;

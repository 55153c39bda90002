import { added } from "../source.ts";

/** Who acts in a case. People are given these roles in the database, never here. */
export const roles = {
  manager: { label: "Line manager" },
  hr: { label: "Human Resources" },
  director: { label: "Director of Workforce" },
} as const;

/**
 * Who may see and do what. `assigned` reaches the cases somebody was put in charge of, `organisation` all of them.
 * `count` sees numbers and nobody. Whoever may do nothing here sees nothing, not even that there is a case.
 */
export const grants = [
  {
    to: "manager",
    allow: ["read", "act"],
    reach: "assigned",
    source: added("a line manager sees the cases given to them"),
  },
  {
    to: "hr",
    allow: ["read", "act", "assign", "count"],
    reach: "organisation",
    source: added("Human Resources sees to every case, and says who is in charge of it"),
  },
  { to: "director", allow: ["count"], reach: "organisation", source: added("sees numbers, not people") },
] as const;

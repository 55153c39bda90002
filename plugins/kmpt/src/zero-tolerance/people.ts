import { commonGrants, managers, oversees, roles as common, supports } from "../people.ts";
import { added, read, said } from "../source.ts";

export const roles = {
  ...common,
  investigator: { label: "Investigator" },
  security: { label: "Local Security Management Services" },
  pmva: { label: "Prevention and Management of Violence and Aggression team" },
  clinician: { label: "Clinician in charge of the service user's care" },
} as const;

export const carers = [...managers, "clinician"] as const;

export const grants = [
  { to: "manager", ...supports, source: read("563-571, 718-720", "who reports and supports is not said") },
  { to: "investigator", ...supports, hide: ["health"], source: read("703, 719", "must know what to investigate") },
  { to: "security", ...supports, hide: ["health"], source: said("207-210, 707-708") },
  { to: "pmva", ...supports, hide: ["health"], source: said("203-205, 710-711") },
  { to: "clinician", ...supports, hide: ["notes"], source: read("718-725", "capacity and care plan; nobody is named") },
  { to: "hr", ...oversees, hide: ["health"], source: added("finds the people for a case; the document names nobody") },
  ...commonGrants,
] as const;

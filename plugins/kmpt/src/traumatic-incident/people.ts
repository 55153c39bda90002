import { committeeGrants, committeeRoles } from "../committees.ts";
import { monitors, oversees, roles as common, seniorManager, supports } from "../people.ts";
import { read, said } from "../source.ts";

export const roles = { ...common, seniorManager, ...committeeRoles } as const;

export const grants = [
  { to: "manager", ...supports, source: said("95-121") },
  { to: "deputy", ...supports, source: said("114, 483-484") },
  { to: "appropriateManager", ...supports, source: said("539") },
  {
    to: "seniorManager",
    ...supports,
    hide: ["health", "notes"],
    source: read("120-121", "needs to know whom to meet"),
  },
  { to: "hr", ...oversees, hide: ["notes"], source: read("139-149", "works and refers together with the manager") },
  { to: "director", allow: ["count"], reach: "organisation", source: monitors },
  ...committeeGrants,
] as const;

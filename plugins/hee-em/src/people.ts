import { added, read } from "./source.ts";

export const roles = {
  triage: { label: "Triage: finds out in which role somebody acted" },
  caseLead: { label: "Case lead" },
  dme: { label: "Director of Medical Education", within: ["trust"] },
  practiceManager: { label: "Practice Manager", within: ["training-practice"] },
  appraiser: { label: "Appraiser" },
  investigator: { label: "Investigator" },
  reviewer: { label: "Reviewer: somebody who did not take the decision" },
} as const;

/** Those who run a case in its own house. */
export const leads = ["caseLead", "dme", "practiceManager"] as const;

const ownHouse = { allow: ["read", "act", "assign", "count"], reach: "organisation" } as const;
const inCharge = { allow: ["read", "act"], reach: "assigned" } as const;

export const grants = [
  { to: "caseLead", ...ownHouse, source: added("names nobody; a case needs somebody in charge") },
  { to: "caseLead", allow: ["identify"], reach: "assigned", source: added("only who needs it sees who reported") },
  { to: "dme", ...ownHouse, hide: ["health"], source: read("139-141", "works with HEE EM on the case, in a trust") },
  { to: "practiceManager", ...ownHouse, hide: ["health"], source: read("139-141", "likewise, in a practice") },
  { to: "appraiser", ...inCharge, hide: ["health", "notes"], source: read("143-146", "must know what to challenge") },
  { to: "investigator", ...inCharge, hide: ["health"], source: read("237-258", "must know what to investigate") },
  {
    to: "reviewer",
    allow: ["read", "act"],
    reach: "organisation",
    hide: ["health"],
    source: added("a decision can be looked at again by somebody else"),
  },
] as const;

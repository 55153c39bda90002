import type { Policy } from "@dignity/kernel";

import type { Adoption, Organisation } from "../ports/organisations.ts";

/** The organisation that plays a part of the policy, where the concern arose; undefined if nobody does. */
export function partOrganisation(policy: Policy, part: string, adoption: Adoption): Organisation | undefined {
  const is = policy.organisations[part]?.is;
  return is === "programmeLead" ? adoption.programme?.lead : adoption.organisation;
}

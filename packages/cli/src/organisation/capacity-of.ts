import type { Policy } from "@dignity/kernel";

import type { OrganisationFile } from "./organisation-file.ts";

/**
 * The capacity in which people hold roles where the file does not say: the one whose cases become the organisation's.
 * Undefined where there are several, or none.
 */
export function capacityOf({ slug, programmeLead }: OrganisationFile, policy: Policy): string | undefined {
  const is = programmeLead === slug ? "programmeLead" : "receiver";
  const own = Object.entries(policy.capacities).filter(([, { owner }]) => policy.organisations[owner]?.is === is);
  return own.length === 1 ? own[0]?.[0] : undefined;
}

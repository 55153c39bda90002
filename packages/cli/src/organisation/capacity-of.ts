import { capacitiesOf, type Policy } from "@dignity/kernel";

import type { OrganisationFile } from "./organisation-file.ts";

/**
 * The capacity in which people hold roles where the file does not say: the one whose cases become the organisation's.
 * Undefined where there are several, or none.
 */
export function capacityOf({ slug, programmeLead }: OrganisationFile, policy: Policy): string | undefined {
  const [own, another] = capacitiesOf(policy, programmeLead === slug ? "programmeLead" : "receiver");
  return another === undefined ? own : undefined;
}

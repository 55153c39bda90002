import type { PartOrganisation, Policy } from "./policy.ts";

/** The capacities whose cases become those of the organisation that plays this part. */
export const capacitiesOf = (
  { capacities, organisations }: Pick<Policy, "capacities" | "organisations">,
  part: PartOrganisation["is"],
): readonly string[] =>
  Object.entries(capacities).flatMap(([name, { owner }]) => (organisations[owner]?.is === part ? [name] : []));

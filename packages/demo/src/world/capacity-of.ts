import { capacitiesOf as capacitiesOfPart, type Policy } from "@dignity/kernel";

import type { World } from "./world.ts";

/** The capacities in which people of an organisation may hold roles: as the lead of its programme, or as any other. */
export function capacitiesOf({ organisations }: World, slug: string, policy: Policy): readonly string[] {
  const own = capacitiesOfPart(policy, organisations[slug]?.programmeLead === slug ? "programmeLead" : "receiver");
  return own.length > 0 ? own : Object.keys(policy.capacities);
}

/** The one that their world says, or else the first. */
export function capacityOf(world: World, name: string, policy: Policy): string {
  const { of = "", capacity } = world.people[name] ?? {};
  return capacity ?? capacitiesOf(world, of, policy)[0] ?? "";
}

import type { Policy } from "@dignity/kernel";

import type { World } from "./world.ts";

/** The capacities in which people of an organisation may hold roles: as the lead of its programme, or as any other. */
export function capacitiesOf({ organisations }: World, slug: string, policy: Policy): readonly string[] {
  const is = organisations[slug]?.programmeLead === slug ? "programmeLead" : "receiver";
  const all = Object.entries(policy.capacities);
  const own = all.filter(([, { owner }]) => policy.organisations[owner]?.is === is);
  return (own.length > 0 ? own : all).map(([name]) => name);
}

/** The one that their world says, or else the first. */
export function capacityOf(world: World, name: string, policy: Policy): string {
  const { of = "", capacity } = world.people[name] ?? {};
  return capacity ?? capacitiesOf(world, of, policy)[0] ?? "";
}

import type { Policy } from "@dignity/kernel";

import type { Cast } from "../cast/cast.ts";
import { personas } from "../cast/personas.ts";
import { pathwaysOf } from "../seed/pathways.ts";
import { capacitiesOf } from "./capacity-of.ts";
import type { World } from "./world.ts";
import type { WorldFault } from "./world-fault.ts";

/**
 * What stories cannot be told with, though it reads like a world: names that no policy has, and what the demonstration
 * has otherwise.
 *
 * @param policy that of the world's pathway
 * @param policies all of its plugin's: a world may speak for several pathways
 */
export function* faultsOf(
  world: World,
  policy: Policy,
  policies: readonly Policy[],
  cast: Cast,
): Generator<WorldFault> {
  yield* ofOrganisations(world, policies, cast);
  yield* ofRoles(world, policies);
  yield* ofCapacities(world, policy);
}

function* ofOrganisations({ organisations }: World, policies: readonly Policy[], cast: Cast): Generator<WorldFault> {
  const settings = namesIn(policies, (policy) => policy.settings);
  for (const [slug, one] of Object.entries(organisations)) {
    const path = ["organisations", slug];
    const { kind } = cast.organisations.find((known) => known.slug === slug) ?? one;
    if (kind !== one.kind)
      yield {
        path: [...path, "kind"],
        message: `“${slug}” is a ${kind} in this demonstration. Say so here, or give yours another name.`,
      };
    for (const name of Object.keys(one.settings).filter((setting) => !settings.includes(setting)))
      yield { path: [...path, "settings", name], message: `There is no setting “${name}”. ${thereAre(settings)}` };
  }
}

function* ofRoles({ pathway, people }: World, policies: readonly Policy[]): Generator<WorldFault> {
  const known = namesIn(policies, (policy) => policy.roles);
  for (const [name, { of, roles }] of Object.entries(people)) {
    const path = ["people", name];
    for (const role of roles.filter((one) => !known.includes(one)))
      yield { path: [...path, "roles"], message: `There is no role “${role}”. ${thereAre(known)}` };
    if (roles.length > 0 && isOwn(name, of) && !pathwaysOf(of).includes(pathway))
      yield {
        path,
        message: `“${name}” of ${of} is somebody whom the demonstration has from the first, without a role in ${pathway}. Give yours another name.`,
      };
  }
}

const isOwn = (name: string, of: string) =>
  personas.some(({ key, organisation }) => key === name && organisation === of);

/** The server holds somebody's roles in one capacity. */
function* ofCapacities(world: World, policy: Policy): Generator<WorldFault> {
  const known = Object.keys(policy.capacities);
  for (const [name, { of, roles, capacity }] of Object.entries(world.people)) {
    const possible = capacitiesOf(world, of, policy);
    if (capacity !== undefined && !known.includes(capacity))
      yield {
        path: ["people", name, "capacity"],
        message: `There is no capacity “${capacity}” in ${world.pathway}. ${thereAre(known)}`,
      };
    else if (capacity === undefined && roles.length > 0 && possible.length > 1)
      yield {
        path: ["people", name],
        message: `In which capacity does “${name}” hold roles? Add capacity: ${possible.join(" or ")}.`,
      };
  }
}

const namesIn = (policies: readonly Policy[], part: (policy: Policy) => object): readonly string[] => [
  ...new Set(policies.flatMap((policy) => Object.keys(part(policy)))),
];

const thereAre = (names: readonly string[]) => `There are: ${names.join(", ") || "none"}.`;

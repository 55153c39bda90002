import type { Keyring } from "@dignity/encryption";
import type { Policy } from "@dignity/kernel";
import { createKeeper } from "@dignity/persistence";
import { Temporal } from "temporal-polyfill";

import type { Cast } from "../cast/cast.ts";
import { bringOrganisations } from "./bring-organisations.ts";
import { bringPeople } from "./bring-people.ts";
import { bringRoles } from "./bring-roles.ts";
import type { Database } from "./database.ts";
import type { World } from "./world.ts";

interface Bringing {
  readonly database: Database;
  readonly keyring: Keyring;
  /** The newest version of the world's pathway. */
  readonly policy: Policy;
  /** Whoever is in it is there already, and stays as they are. */
  readonly cast: Cast;
}

/** Adds the organisations and people of a world who are missing, and brings what stories brought before into line. */
export async function bringWorld(world: World, { database, keyring, policy, cast }: Bringing): Promise<void> {
  const keeper = createKeeper(database, keyring);
  const since = await aYearAgo(database);
  const idOf = await bringOrganisations(world, { database, keeper, policy, since });
  await bringPeople(world, { keeper, cast, policy, idOf, since });
  await bringRoles(world, { database, keeper, policy, idOf, since });
}

/** Stories tell of what happened before they are told. */
async function aYearAgo(database: Database): Promise<Temporal.Instant> {
  const [row] = await database.query<readonly { now: Date }[]>("select app.now() as now");
  return Temporal.Instant.fromEpochMilliseconds((row?.now ?? new Date(0)).getTime()).subtract({ hours: 24 * 365 });
}

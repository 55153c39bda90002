import type { Keyring } from "@dignity/encryption";
import { Temporal } from "temporal-polyfill";
import type { EntityManager } from "typeorm";

import { changeOrganisation } from "./change-organisation.ts";
import { changePeople } from "./change-people.ts";
import { changeRoles } from "./change-roles.ts";
import type { OrganisationChanges } from "./changes.ts";
import { createKeeper } from "./keeper.ts";
import type { Making } from "./making.ts";
import type { Asked } from "./standing.ts";

/** Makes the changes, all of them in the transaction of `manager`. */
export async function makeChanges(
  manager: EntityManager,
  keyring: Keyring,
  asked: Asked,
  changes: OrganisationChanges,
): Promise<void> {
  const keeper = createKeeper(manager, keyring);
  const making: Making = { manager, keyring, keeper, asked, changes, now: await nowIn(manager) };
  const organisationId = await changeOrganisation(making);
  await changePeople(making, organisationId);
  await changeRoles(making, organisationId);
}

async function nowIn(manager: EntityManager): Promise<Temporal.Instant> {
  const [row] = await manager.query<readonly { now: Date }[]>("select app.now() as now");
  return Temporal.Instant.fromEpochMilliseconds(row?.now.getTime() ?? 0);
}

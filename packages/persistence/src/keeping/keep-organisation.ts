import type { Keyring } from "@dignity/encryption";
import type { EntityManager } from "typeorm";

import { createDataSource } from "../data-source.ts";
import type { OrganisationChanges } from "./changes.ts";
import { makeChanges } from "./make-changes.ts";
import { type Asked, type Standing, standingOf } from "./standing.ts";

/** Looks how things stand with an organisation, and changes nothing. */
export const organisationStanding = (ownerUrl: string, asked: Asked): Promise<Standing> =>
  asOwner(ownerUrl, (manager) => standingOf(manager, asked));

/**
 * Decides what is to be done from how things stand, and does it: all of it or nothing, and nobody else keeps an
 * organisation meanwhile. Where `decide` answers undefined, nothing is done.
 */
export const keepOrganisation = (
  ownerUrl: string,
  keyring: Keyring,
  asked: Asked,
  decide: (standing: Standing) => OrganisationChanges | undefined,
): Promise<boolean> =>
  asOwner(ownerUrl, async (manager) => {
    await manager.query("select pg_advisory_xact_lock(hashtext('dignity organisation'))");
    const changes = decide(await standingOf(manager, asked));
    if (changes) await makeChanges(manager, keyring, asked, changes);
    return changes !== undefined;
  });

async function asOwner<T>(ownerUrl: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(ownerUrl, 1).initialize();
  try {
    return await dataSource.transaction(work);
  } finally {
    await dataSource.destroy();
  }
}

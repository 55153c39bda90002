import { randomUUID } from "node:crypto";

import type { Book, Ledger, Principal } from "@dignity/application";
import { createKeyring, type Keyring, masterKeyFrom, newMasterKey } from "@dignity/encryption";
import {
  createDataSource,
  createKeeper,
  createLedger,
  type Keeper,
  migrate,
  publishPolicies,
  type Urls,
} from "@dignity/persistence";
import { Temporal } from "temporal-polyfill";

import { freshDatabase } from "../../../../test/support/database.ts";
import { pathway, policy } from "./policy.ts";
import { asSuperuser, type Superuser } from "./superuser.ts";

const longAgo = Temporal.Instant.from("2026-01-01T00:00:00Z");

export interface Somebody {
  readonly id: string;
  readonly organisationId: string;
  readonly capacity: string | undefined;
}

/** A trust and the educator that leads its programme, with people in both. */
export interface World {
  readonly urls: Urls;
  readonly ledger: Ledger;
  readonly keyring: Keyring;
  readonly keeper: Keeper;
  readonly superuser: Superuser;
  readonly trust: string;
  readonly educator: string;
  readonly programme: string;
  readonly reporter: Somebody;
  readonly manager: Somebody;
  /** Reads all of the trust's cases and does nothing in them. */
  readonly observer: Somebody;
  readonly investigator: Somebody;
  readonly triager: Somebody;
  /** Holds the manager's role too: only being excluded keeps them from knowing. */
  readonly respondent: Somebody;
  readonly tutorManager: Somebody;
  readonly close: () => Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const database = await freshDatabase();
  const urls = await migrate({ ownerUrl: database.ownerUrl, mode: "test" });
  await publishPolicies(urls.ownerUrl, [policy]);
  const [owner, app] = await Promise.all([
    createDataSource(urls.ownerUrl, 2).initialize(),
    createDataSource(urls.appUrl, 6).initialize(),
  ]);
  const keyring = createKeyring(masterKeyFrom(newMasterKey()));
  const keeper = createKeeper(owner, keyring);
  const houses = await foundHouses(keeper);
  const superuser = asSuperuser(database.ownerUrl);
  return {
    urls,
    keyring,
    keeper,
    superuser,
    ledger: createLedger(app, keyring),
    ...houses,
    ...(await people(keeper, houses)),
    async close() {
      await Promise.all([owner.destroy(), app.destroy()]);
      await superuser.alone();
      await database.drop();
    },
  };
}

async function foundHouses(keeper: Keeper) {
  const [trust, educator, programme] = [randomUUID(), randomUUID(), randomUUID()];
  await keeper.addOrganisations([
    { id: trust, slug: "ashbrook", name: "Ashbrook Trust", kind: "trust", closedDays: ["2026-12-24"] },
    { id: educator, slug: "fenland", name: "Fenland Education", kind: "education-body" },
  ]);
  await keeper.addProgrammes([{ id: programme, name: "Fenland", leadOrganisationId: educator }]);
  const adopted = { pathway, programmeId: programme, validFrom: longAgo };
  await keeper.adopt([
    { ...adopted, organisationId: trust, settings: { monitorEvery: { amount: 30, unit: "day" } } },
    { ...adopted, organisationId: educator },
  ]);
  return { trust, educator, programme };
}

async function people(keeper: Keeper, { trust, educator }: { trust: string; educator: string }) {
  const at = (organisationId: string, capacity?: string): Somebody => ({ id: randomUUID(), organisationId, capacity });
  const reporter = at(trust);
  const manager = at(trust, "employee");
  const observer = at(trust, "employee");
  const investigator = at(trust, "employee");
  const triager = at(trust, "employee");
  const respondent = at(trust, "employee");
  const tutorManager = at(educator, "tutor");
  const named = { reporter, manager, observer, investigator, triager, respondent, tutorManager };
  for (const [name, somebody] of Object.entries(named)) await settle(keeper, name, somebody);
  await give(keeper, manager, "manager");
  await give(keeper, observer, "observer");
  await give(keeper, investigator, "investigator");
  await give(keeper, triager, "triager");
  await give(keeper, respondent, "manager");
  await give(keeper, tutorManager, "manager");
  return named;
}

async function settle(keeper: Keeper, name: string, { id, organisationId }: Somebody): Promise<void> {
  const identities = [{ issuer: "https://issuer.test", subject: name }];
  await keeper.addPeople([{ id, name: `${name} by name`, email: `${name}@example.org`, identities }]);
  await keeper.appoint([{ organisationId, id, personId: id, post: "Nurse", validFrom: longAgo }]);
}

export const give = (keeper: Keeper, { id: personId, organisationId, capacity = "employee" }: Somebody, role: string) =>
  keeper.giveRoles([
    {
      organisationId,
      id: randomUUID(),
      pathway,
      capacity,
      role,
      appointmentId: personId,
      personId,
      validFrom: longAgo,
    },
  ]);

export const as = ({ id: personId, organisationId, capacity }: Somebody): Principal => ({
  kind: "person",
  personId,
  organisationId,
  capacity,
});

export const asIntake = ({ id: personId, organisationId, capacity }: Somebody): Principal => ({
  kind: "intake",
  personId,
  organisationId,
  capacity,
});

export const asSystem = (organisationId: string): Principal => ({ kind: "system", organisationId });

export type Work<T> = (book: Book) => Promise<T>;

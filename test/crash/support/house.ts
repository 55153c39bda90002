import { randomUUID } from "node:crypto";

import { type House, reportConcern } from "@dignity/application";
import { createKeyring, masterKeyFrom, newMasterKey } from "@dignity/encryption";
import {
  createActorDirectory,
  createDataSource,
  createKeeper,
  createLedger,
  type Keeper,
  loadPolicies,
  migrate,
  publishPolicies,
} from "@dignity/persistence";
import kmpt from "@dignity/plugin-kmpt";
import { Client } from "pg";
import { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";

import { assault } from "../../journeys/support/facts.ts";
import { freshDatabase } from "../../support/database.ts";
import { testPool } from "../../support/pool.ts";

const pathway = "kmpt/traumatic-incident";
const issuer = "https://issuer.test";
const longAgo = Temporal.Instant.from("2026-01-01T00:00:00Z");
const twoEach = [0, 1];

/**
 * A trust that runs KMPT's policy, with two line managers, each with two cases, and one person in HR; `seat` gives
 * somebody a place on the committee.
 */
export async function houseWithCases() {
  const database = await freshDatabase();
  const { ownerUrl, appUrl, sweepUrl, queueUrl } = await migrate({ ownerUrl: database.ownerUrl, mode: "test" });
  await publishPolicies(ownerUrl, kmpt.policies);
  const masterKey = newMasterKey();
  const keyring = createKeyring(masterKeyFrom(masterKey));
  const [owner, data] = await Promise.all([
    createDataSource(ownerUrl, 2).initialize(),
    createDataSource(appUrl, 4).initialize(),
  ]);
  const [app, superuser] = [testPool(appUrl, 2), new Client({ connectionString: database.ownerUrl })];
  await superuser.connect();
  onTestFinished(async () => {
    await Promise.all([owner.destroy(), data.destroy(), app.end(), superuser.end()]);
    await database.drop();
  });
  const organisationId = await foundTrust(createKeeper(owner, keyring));
  const house = { ledger: createLedger(data, keyring), policies: await loadPolicies(app) };
  const identify = async (subject: string) => {
    const found = await createActorDirectory(app).identify({ issuer, subject, organisation: "ashbrook" });
    if (!found.ok) throw new Error(`${subject}: ${found.problem}`);
    return found.actor;
  };
  for (const name of ["manager-one", "manager-two"])
    for (const _ of twoEach) await report(house, organisationId, await identify(name));
  const seat = (name: string) => employ(createKeeper(owner, keyring), organisationId, name, "committee");
  return { appUrl, sweepUrl, queueUrl, masterKey, superuser, seat };
}

async function foundTrust(keeper: Keeper): Promise<string> {
  const organisationId = randomUUID();
  await keeper.addOrganisations([{ id: organisationId, slug: "ashbrook", name: "Ashbrook Trust", kind: "trust" }]);
  await keeper.adopt([{ organisationId, pathway, validFrom: longAgo }]);
  await employ(keeper, organisationId, "manager-one", "manager");
  await employ(keeper, organisationId, "manager-two", "manager");
  await employ(keeper, organisationId, "people", "hr");
  return organisationId;
}

async function employ(keeper: Keeper, organisationId: string, name: string, role: string): Promise<void> {
  const id = randomUUID();
  const held = { organisationId, personId: id, validFrom: longAgo };
  await keeper.addPeople([{ id, name, email: `${name}@trust.example`, identities: [{ issuer, subject: name }] }]);
  await keeper.appoint([{ ...held, id, post: role }]);
  await keeper.giveRoles([{ ...held, id: randomUUID(), pathway, capacity: "employer", role, appointmentId: id }]);
}

async function report(house: House, organisationId: string, actor: Parameters<typeof reportConcern>[1]): Promise<void> {
  const facts = { ...assault, criminal: false };
  const incidentAt = Temporal.Now.instant().subtract({ minutes: 1 });
  const input = { idempotencyKey: randomUUID(), organisationId, pathway, incidentAt };
  const outcome = await reportConcern(
    { ...input, account: "Invented.", matters: [{ facts, parties: [] }] },
    actor,
    house,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

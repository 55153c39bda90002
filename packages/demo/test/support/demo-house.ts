import { createKeyring, masterKeyFrom, newMasterKey } from "@dignity/encryption";
import {
  createActorDirectory,
  createDataSource,
  createLedger,
  loadPolicies,
  publishPolicies,
} from "@dignity/persistence";
import heeEm from "@dignity/plugin-hee-em";
import kmpt from "@dignity/plugin-kmpt";
import northmoor from "@dignity/plugin-northmoor";
import pg from "pg";
import { onTestFinished } from "vitest";

import { freshDatabase } from "../../../../test/support/database.ts";
import type { SeedOptions } from "../../src/index.ts";

export interface DemoHouse extends SeedOptions {
  readonly superuserUrl: string;
}

/** All that seeding asks for, on a database of the test's own: as the owner, to whom the tables are closed too. */
export async function demoHouse(): Promise<DemoHouse> {
  const { ownerUrl: superuserUrl, appUrl, drop } = await freshDatabase();
  const owner = new URL(superuserUrl);
  owner.searchParams.set("options", "-c role=dignity_owner");
  const ownerUrl = owner.href;
  const policies = [...heeEm.policies, ...kmpt.policies, ...northmoor.policies];
  await publishPolicies(ownerUrl, policies);
  const keyring = createKeyring(masterKeyFrom(newMasterKey()));
  const dataSource = await createDataSource(appUrl, 2).initialize();
  const pool = new pg.Pool({ connectionString: appUrl, max: 2 });
  // A pool does not wait until its connections are closed; the database may be dropped from under one that closes.
  pool.on("connect", (client) => client.on("error", () => undefined));
  onTestFinished(async () => {
    await dataSource.destroy();
    await pool.end();
    await drop();
  });
  const house = { ledger: createLedger(dataSource, keyring), policies: await loadPolicies(pool) };
  return { superuserUrl, ownerUrl, keyring, policies, house, directory: createActorDirectory(pool) };
}

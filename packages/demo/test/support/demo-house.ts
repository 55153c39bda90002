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
import pg from "pg";
import { onTestFinished } from "vitest";

import { freshDatabase } from "../../../../test/support/database.ts";
import type { SeedOptions } from "../../src/index.ts";

/** All that seeding asks for, on a database of the test's own. */
export async function demoHouse(): Promise<SeedOptions> {
  const { ownerUrl, appUrl, drop } = await freshDatabase();
  const policies = [...heeEm.policies, ...kmpt.policies];
  await publishPolicies(ownerUrl, policies);
  const keyring = createKeyring(masterKeyFrom(newMasterKey()));
  const dataSource = await createDataSource(appUrl, 2).initialize();
  const pool = new pg.Pool({ connectionString: appUrl, max: 2 });
  onTestFinished(async () => {
    await dataSource.destroy();
    await pool.end();
    await drop();
  });
  const house = { ledger: createLedger(dataSource, keyring), policies: await loadPolicies(pool) };
  return { ownerUrl, keyring, policies, house, directory: createActorDirectory(pool) };
}

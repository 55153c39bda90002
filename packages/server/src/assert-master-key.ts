import { EncryptionError, type Keyring } from "@dignity/encryption";
import type { Pool } from "pg";

import { Trouble } from "./trouble.ts";

/** Refuses a master key that does not open what the database holds: with it, nothing could be read and all be written. */
export async function assertMasterKey(pool: Pool, keyring: Keyring): Promise<void> {
  const client = await pool.connect();
  try {
    // Wrapped keys are for whoever acts for somebody: here for nobody in particular, and only to try one.
    await client.query("begin");
    await client.query("select app.enter('system', null, null, null)");
    const { rows } = await client.query<{ id: string; wrapped: Buffer }>(oneKey);
    await client.query("rollback");
    for (const { id, wrapped } of rows) keyring.unwrapOrganisationKey(id, wrapped);
  } catch (error) {
    if (!(error instanceof EncryptionError)) throw error;
    throw new Trouble(
      "The master key is not the one that this database was written with.",
      "Give the right one as DIGNITY_MASTER_KEY (for `npm start`: put the file .data/master.key back, or begin afresh with rm -rf .data).",
    );
  } finally {
    client.release(true);
  }
}

const oneKey = "select organisation_id as id, wrapped from dignity.organisation_key limit 1";

import type { ActorDirectory, House, Schedule } from "@dignity/application";
import { createKeyring, type Keyring, masterKeyFrom } from "@dignity/encryption";
import {
  assertWeakRole,
  createActorDirectory,
  createDataSource,
  createLedger,
  createSchedule,
  loadPolicies,
} from "@dignity/persistence";
import pg from "pg";

import { assertMasterKey } from "./assert-master-key.ts";

export interface OpenHouse {
  readonly house: House;
  readonly directory: ActorDirectory;
  readonly keyring: Keyring;
  /** For reads: pipelined, apart from the writers'. */
  readonly readPool: pg.Pool;
  close(): Promise<void>;
}

/** Everything that commands and reads stand on. Refuses a role that row security would not bind, and a wrong key. */
export async function openHouse(options: { readonly appUrl: string; readonly masterKey: string }): Promise<OpenHouse> {
  const keyring = createKeyring(masterKeyFrom(options.masterKey));
  await assertWeakRole(options.appUrl);
  const dataSource = await createDataSource(options.appUrl).initialize();
  const readPool = poolOf(options.appUrl, { max: 10, pipeline: true });
  const identityPool = poolOf(options.appUrl, { max: 4 });
  const close = async () => {
    await Promise.all([dataSource.destroy(), readPool.end(), identityPool.end()]);
  };
  try {
    await assertMasterKey(identityPool, keyring);
    const house = { ledger: createLedger(dataSource, keyring), policies: await loadPolicies(identityPool) };
    return { house, directory: createActorDirectory(identityPool), keyring, readPool, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export interface OpenSchedule {
  readonly schedule: Schedule;
  close(): Promise<void>;
}

/** What the sweep and the relay read, as the role that sees ids and times alone. */
export function openSchedule(sweepUrl: string): OpenSchedule {
  const pool = poolOf(sweepUrl, { max: 4 });
  return { schedule: createSchedule(pool), close: () => pool.end() };
}

function poolOf(connectionString: string, settings: { readonly max: number; readonly pipeline?: true }): pg.Pool {
  const pool = new pg.Pool({ connectionString, application_name: "dignity", ...settings } as pg.PoolConfig);
  // A connection that the server ends is told by the query that fails; unheard, it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

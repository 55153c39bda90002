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

export interface OpenHouse {
  readonly house: House;
  readonly directory: ActorDirectory;
  readonly keyring: Keyring;
  /** For reads: pipelined, apart from the writers'. */
  readonly readPool: pg.Pool;
  close(): Promise<void>;
}

/** Everything that commands and reads stand on. Refuses a role that row security would not bind. */
export async function openHouse(options: { readonly appUrl: string; readonly masterKey: string }): Promise<OpenHouse> {
  const keyring = createKeyring(masterKeyFrom(options.masterKey));
  await assertWeakRole(options.appUrl);
  const dataSource = await createDataSource(options.appUrl).initialize();
  const readPool = new pg.Pool({ connectionString: options.appUrl, max: 10, pipeline: true } as pg.PoolConfig);
  const identityPool = new pg.Pool({ connectionString: options.appUrl, max: 4 });
  for (const pool of [readPool, identityPool]) pool.on("error", () => undefined);
  const policies = await loadPolicies(identityPool);
  return {
    house: { ledger: createLedger(dataSource, keyring), policies },
    directory: createActorDirectory(identityPool),
    keyring,
    readPool,
    close: async () => {
      await Promise.all([dataSource.destroy(), readPool.end(), identityPool.end()]);
    },
  };
}

export interface OpenSchedule {
  readonly schedule: Schedule;
  close(): Promise<void>;
}

/** What the sweep and the relay read, as the role that sees ids and times alone. */
export function openSchedule(sweepUrl: string): OpenSchedule {
  const pool = new pg.Pool({ connectionString: sweepUrl, max: 4 });
  pool.on("error", () => undefined);
  return { schedule: createSchedule(pool), close: () => pool.end() };
}

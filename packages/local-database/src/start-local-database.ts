import { resolve } from "node:path";
import { adoptServer } from "./adopt.ts";
import { assertSameVersion, ensureCluster } from "./cluster.ts";
import { ensureDatabase, ownerUrl } from "./connection.ts";
import { withLock } from "./lock.ts";
import { passwordOf } from "./password.ts";
import type { Place } from "./place.ts";
import { choosePlace } from "./place.ts";
import { runningPostmaster } from "./postmaster.ts";
import type { Programs } from "./programs.ts";
import { installedPrograms } from "./programs.ts";
import { reachablePrograms } from "./reachable-programs.ts";
import { defaultRefuges } from "./refuge.ts";
import { startServer } from "./start-server.ts";
import { otherClients, stopServer } from "./stop-server.ts";

export interface LocalDatabaseOptions {
  /** Where the database lives between starts, such as `.data/postgres`. */
  readonly directory: string;
  /** Whether a commit outlives a power cut. Off only for tests. Default: on. */
  readonly durable?: boolean;
  /** The database to create and point the url at. Default: `dignity`. */
  readonly database?: string;
  /** A port to insist on. Default: any free one. */
  readonly port?: number;
  /** Where root keeps what the server's account could not reach below `directory`. */
  readonly refuges?: readonly string[];
  /** Told of steps that take longer than a moment. */
  readonly onProgress?: (message: string) => void;
}

export interface LocalDatabase {
  /** The owner's (superuser's) url. */
  readonly url: string;
  /** Whether the server ran already. */
  readonly adopted: boolean;
  /** Where password, data and log are: `directory`, or a refuge from a closed home. */
  readonly home: string;
  /** Stops the server; an adopted one only if nobody else is connected to it. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL on `directory`, or adopts the one that runs there already. Any number
 * of processes may ask at once: one starts it, the others adopt it.
 */
export async function startLocalDatabase(options: LocalDatabaseOptions): Promise<LocalDatabase> {
  const directory = resolve(options.directory);
  const refuges = options.refuges ?? defaultRefuges;
  const place = await choosePlace(directory, refuges);
  const programs = await reachablePrograms(installedPrograms(), place.account, refuges);
  const underLock = <T>(work: () => Promise<T>): Promise<T> => withLock(directory, work);

  const { pid, url, adopted } = await underLock(() => open(place, programs, options));
  const stop = (): Promise<void> =>
    underLock(async () => {
      const ours = !adopted && runningPostmaster(place.data)?.pid === pid;
      if (ours || (await isIdle(place, url))) await stopServer(place, programs);
    });
  return { url, adopted, home: place.home, stop };
}

async function open(
  place: Place,
  programs: Programs,
  options: LocalDatabaseOptions,
): Promise<{ pid: number; url: string; adopted: boolean }> {
  const { durable = true, database = "dignity", port, onProgress } = options;
  const password = passwordOf(place);
  const running = await adoptServer(place, password, durable);
  if (!running) {
    onProgress?.("Starting PostgreSQL (the first time it is also created: a few seconds)");
    await ensureCluster(place, programs, password, durable);
    await assertSameVersion(place, programs);
  }
  const server = running ?? (await startServer(place, programs, durable, port));
  await ensureDatabase(ownerUrl(server.port, password, "postgres"), database);
  return {
    pid: server.pid,
    url: ownerUrl(server.port, password, database),
    adopted: running !== undefined,
  };
}

async function isIdle(place: Place, url: string): Promise<boolean> {
  if (!runningPostmaster(place.data)) return false;
  return (await otherClients(url)) === 0;
}

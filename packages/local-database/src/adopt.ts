import { realpathSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { ownerUrl, withClient } from "./connection.ts";
import { LocalDatabaseError } from "./errors.ts";
import type { Place } from "./place.ts";
import type { Postmaster } from "./postmaster.ts";
import { runningPostmaster } from "./postmaster.ts";

const patience = 60_000;

/**
 * Finds a server that already runs on this data: another process of ours started it, or one that
 * was killed before it could stop it. Returns undefined if there is none.
 */
export async function adoptServer(place: Place, password: string, durable: boolean): Promise<Postmaster | undefined> {
  const server = await whenReady(place);
  if (!server) return undefined;
  const found = await askServer(ownerUrl(server.port, password, "postgres"));
  // The process number may by now be a stranger's, and the port another server's.
  if (found?.data !== realpathSync(place.data)) return undefined;
  if (durable && !found.durable) throw notDurable(place);
  return server;
}

/** A server that recovers from a crash runs already, but answers only when it has finished. */
async function whenReady(place: Place): Promise<Postmaster | undefined> {
  const giveUp = Date.now() + patience;
  for (;;) {
    const server = runningPostmaster(place.data);
    if (!server || server.ready) return server;
    if (Date.now() > giveUp) return undefined;
    await pause(50);
  }
}

async function askServer(url: string): Promise<{ data: string; durable: boolean } | undefined> {
  try {
    return await withClient(url, async (client) => {
      const sql = `select current_setting('data_directory') as data,
        current_setting('fsync')::boolean as durable`;
      const { rows } = await client.query<{ data: string; durable: boolean }>(sql);
      return rows[0];
    });
  } catch {
    return undefined;
  }
}

function notDurable(place: Place): LocalDatabaseError {
  return new LocalDatabaseError(
    `The database in ${place.data} runs without durability, as tests start it.`,
    "Stop the tests that use it, and start again.",
  );
}

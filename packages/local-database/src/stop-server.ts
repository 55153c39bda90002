import { withClient } from "./connection.ts";
import { LocalDatabaseError } from "./errors.ts";
import type { Place } from "./place.ts";
import { runningPostmaster } from "./postmaster.ts";
import type { Programs } from "./programs.ts";
import { runAs } from "./run-as.ts";

/** Stops the server on the place's data in good order; does nothing if none runs. */
export async function stopServer(place: Place, programs: Programs): Promise<void> {
  if (!runningPostmaster(place.data)) return;
  const args = ["stop", "-D", place.data, "-m", "fast", "-w", "-t", "60", "-s"];
  const stopped = await runAs(place.account, programs.pgCtl, args, place.data);
  if (stopped.ok || !runningPostmaster(place.data)) return;
  throw new LocalDatabaseError(`PostgreSQL on ${place.data} did not stop: ${stopped.output}`, `See ${place.log}.`);
}

/** How many others are connected to the server. */
export function otherClients(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.others ?? 0;
  });
}

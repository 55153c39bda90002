import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { LocalDatabaseError } from "./errors.ts";
import { freePort } from "./free-port.ts";
import { handOver } from "./hand-over.ts";
import type { Place } from "./place.ts";
import type { Postmaster } from "./postmaster.ts";
import { runningPostmaster } from "./postmaster.ts";
import type { Programs } from "./programs.ts";
import { runAs } from "./run-as.ts";
import { writeSettings } from "./settings.ts";

const patience = 20_000;
// What a server says for a moment after its predecessor was killed.
const passing = /lock file .* already exists|shared memory block|another postmaster/;
const portTaken = /Address already in use|could not bind/;

/** Starts the server and waits until it takes connections. */
export async function startServer(
  place: Place,
  programs: Programs,
  durable: boolean,
  fixedPort: number | undefined,
): Promise<Postmaster> {
  const giveUp = Date.now() + patience;
  for (;;) {
    const port = fixedPort ?? (await freePort());
    writeSettings(place, port, durable);
    beginLog(place);
    // pg_ctl gives the server a session of its own: a Ctrl-C in the terminal is ours to handle.
    const args = ["start", "-D", place.data, "-l", place.log, "-w", "-t", "120", "-s"];
    const started = await runAs(place.account, programs.pgCtl, args, place.data);
    const server = runningPostmaster(place.data);
    if (started.ok && server) return server;
    const log = readFileSync(place.log, "utf8");
    if (portTaken.test(log) && fixedPort !== undefined) throw taken(fixedPort);
    const worthAnotherTry = passing.test(log) || portTaken.test(log);
    if (!worthAnotherTry || Date.now() > giveUp) throw failed(place, log || started.output);
    await pause(200);
  }
}

/** One log for each start; the one before it is kept, for it may tell why there was a restart. */
function beginLog(place: Place): void {
  if (existsSync(place.log)) renameSync(place.log, `${place.log}.before`);
  writeFileSync(place.log, "", { mode: 0o600 });
  handOver(place, place.log);
}

function taken(port: number): LocalDatabaseError {
  return new LocalDatabaseError(
    `Port ${port} is taken by another program.`,
    "End that program, or choose another port for the database.",
  );
}

function failed(place: Place, log: string): LocalDatabaseError {
  const end = log.trim().split("\n").slice(-8).join("\n");
  return new LocalDatabaseError(
    `PostgreSQL did not start on ${place.data}:\n${end}`,
    `The whole log is ${place.log}; to begin afresh: rm -rf ${place.home}`,
  );
}

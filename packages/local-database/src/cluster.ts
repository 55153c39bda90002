import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { owner } from "./connection.ts";
import { LocalDatabaseError } from "./errors.ts";
import { handOver } from "./hand-over.ts";
import type { Place } from "./place.ts";
import type { Programs } from "./programs.ts";
import { runAs } from "./run-as.ts";
import { settingsFile } from "./settings.ts";

/** Makes the data directory if there is none. It appears whole or not at all. */
export async function ensureCluster(
  place: Place,
  programs: Programs,
  password: string,
  durable: boolean,
): Promise<void> {
  if (existsSync(place.data)) return;
  const unfinished = `${place.data}.new`;
  const secret = join(place.home, "password.initdb");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  handOver(place, unfinished);
  handOver(place, secret);
  try {
    await initialise(place, programs, unfinished, secret, durable);
    appendFileSync(join(unfinished, "postgresql.conf"), `include '${settingsFile}'\n`);
    renameSync(unfinished, place.data);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** Data of another major version is refused before the server refuses it less plainly. */
export async function assertSameVersion(place: Place, programs: Programs): Promise<void> {
  const made = readFileSync(join(place.data, "PG_VERSION"), "utf8").trim();
  const asked = await runAs(place.account, programs.postgres, ["--version"], place.data);
  if (asked.output.includes(` ${made}.`)) return;
  throw new LocalDatabaseError(
    `The data in ${place.data} was made by PostgreSQL ${made}, but this is ${asked.output}.`,
    `Begin afresh with: rm -rf ${place.home}`,
  );
}

async function initialise(
  place: Place,
  { initdb }: Programs,
  target: string,
  secret: string,
  durable: boolean,
): Promise<void> {
  const args = ["-D", target, "-U", owner, "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8"];
  // The built-in provider knows Unicode without asking which locales the machine has.
  const locale = ["--locale-provider=builtin", "--locale=C.UTF-8"];
  const speed = durable ? [] : ["--no-sync"];
  const made = await runAs(place.account, initdb, [...args, ...locale, ...speed], target);
  if (made.ok) return;
  throw new LocalDatabaseError(
    `The database could not be made in ${target}: ${made.output}`,
    "Free some space or mend the permissions, and start again; or set DATABASE_URL.",
  );
}

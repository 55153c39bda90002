import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { LocalDatabaseError } from "./errors.ts";
import type { Programs } from "./programs.ts";
import { programsIn } from "./programs.ts";
import { canRun } from "./reach.ts";
import { openRefuge } from "./refuge.ts";
import { runAs } from "./run-as.ts";

/** The installed programs if `account` can run them, otherwise a copy of them where it can. */
export async function reachablePrograms(
  native: string,
  account: Account | undefined,
  refuges: readonly string[],
): Promise<Programs> {
  const installed = programsIn(native);
  if (await canRun(account, installed.postgres)) return installed;
  const copied = account && programsIn(copyOnce(native, openRefuge(refuges)));
  if (copied && (await canRun(account, copied.postgres))) return copied;
  const why = await runAs(account, installed.postgres, ["--version"], "/");
  throw new LocalDatabaseError(
    `PostgreSQL's programs in ${native} do not run here: ${why.output}`,
    "Remove node_modules and run `npm start` again, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  );
}

/** About 60 MB, copied once for each version and shared by all clones on the machine. */
function copyOnce(native: string, refuge: string): string {
  const copy = join(refuge, `programs-${fingerprint(native)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** Tells versions apart without reading 60 MB: size and date of the server program. */
function fingerprint(native: string): string {
  const { size, mtimeMs } = statSync(programsIn(native).postgres);
  return createHash("sha256").update(`${size} ${mtimeMs}`).digest("hex").slice(0, 12);
}

/** A strict umask at installation must not follow the programs into the refuge. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444 | executableForAll(path));
  }
}

function executableForAll(path: string): number {
  return statSync(path).mode & 0o100 ? 0o111 : 0;
}

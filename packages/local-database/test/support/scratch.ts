import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { LocalDatabase, LocalDatabaseOptions } from "../../src/index.ts";
import { startLocalDatabase } from "../../src/index.ts";

/** A directory of the test's own, which the server's account may enter; gone afterwards. */
export function scratch(mode = 0o755): string {
  const directory = mkdtempSync(join(tmpdir(), "local-database-"));
  chmodSync(directory, mode);
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Starts a database that is stopped when the test ends, if the test has not done so. */
export async function start(options: LocalDatabaseOptions): Promise<LocalDatabase> {
  const started = await startLocalDatabase(options);
  onTestFinished(() => started.stop());
  return started;
}

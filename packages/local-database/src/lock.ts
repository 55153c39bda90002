import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { LocalDatabaseError } from "./errors.ts";

const patience = 180_000;

/**
 * Does `work` while no other process (and nobody else in this one) does so for the directory.
 * The lock is SQLite's, which is the operating system's: it ends with the process that holds it,
 * however that process dies. A file with a process number in it would have to be doubted.
 */
export async function withLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const lock = await acquire(join(directory, "lock"));
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function acquire(path: string): Promise<DatabaseSync> {
  const lock = open(path);
  const giveUp = Date.now() + patience;
  for (;;) {
    try {
      lock.exec("begin exclusive");
      return lock;
    } catch (error) {
      if (!isBusy(error) || Date.now() > giveUp) {
        lock.close();
        throw cannotLock(path, error);
      }
      await pause(25);
    }
  }
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: 0 });
  } catch (error) {
    throw cannotLock(path, error);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

function cannotLock(path: string, error: unknown): LocalDatabaseError {
  const [what, mend] = isBusy(error)
    ? ["is held by another start or stop of the database", "End that process and start again."]
    : ["cannot be written", "Run from the account that owns that directory, or set DATABASE_URL."];
  return new LocalDatabaseError(`The lock ${path} ${what}.`, mend, { cause: error });
}

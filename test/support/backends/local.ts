import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalDatabase } from "@dignity/local-database";
import type { Backend } from "./backend.ts";
import { startRedisServer } from "./redis-server.ts";
import { watchOver } from "./watch-over.ts";

/** Starts the embedded PostgreSQL, and a Redis where the machine has one, for this run alone. */
export async function startLocal(why: string): Promise<Backend> {
  const postgres = await startPostgres();
  const redis = await startRedisServer().catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  return {
    kind: "local",
    why,
    ownerUrl: postgres.url,
    redisUrl: redis?.url,
    stop: async () => void (await Promise.all([postgres.stop(), redis?.stop()])),
  };
}

async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(roomiest(), "dignity-test-"));
  chmodSync(directory, 0o755);
  const options = { directory, durable: false, database: "postgres" };
  const { url, home, stop } = await startLocalDatabase(options).catch((error: unknown) => {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  });
  const [pid] = readFileSync(join(home, "data/postmaster.pid"), "utf8").split("\n");
  const directories = [directory, home];
  const release = watchOver(Number(pid), directories);
  return {
    url,
    stop: async () => {
      await stop();
      for (const path of directories) rmSync(path, { recursive: true, force: true });
      release();
    },
  };
}

/**
 * In memory where there is room: hundreds of databases come and go in one run, and some disks take
 * a third of a second for each (ext4 without a journal is slow to reuse what was just deleted).
 */
function roomiest(): string {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 * 1024 ** 3 ? memory : tmpdir();
}

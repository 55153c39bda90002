import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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
  const directory = mkdtempSync(join(tmpdir(), "dignity-test-"));
  chmodSync(directory, 0o755);
  const { url, home, stop } = await startLocalDatabase({ directory, durable: false, database: "postgres" });
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

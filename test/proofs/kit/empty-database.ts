import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startLocalDatabase } from "@dignity/local-database";
import { migrate } from "@dignity/persistence";

import type { DatabaseUrls } from "../../isolation/databases.ts";

/** An embedded database of its own with every table and nothing in it, gone when it is dropped. */
export async function emptyDatabase(): Promise<DatabaseUrls> {
  const directory = await mkdtemp(join(tmpdir(), "dignity-kit-"));
  const { url, stop } = await startLocalDatabase({ directory: join(directory, "postgres"), durable: false });
  const drop = async () => {
    await stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    return { ...(await migrate({ ownerUrl: url, mode: "test" })), ownerUrl: url, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

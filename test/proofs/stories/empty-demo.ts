import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startLocalDatabase } from "@dignity/local-database";
import { configurationFor, startDemo, StopInOrder } from "@dignity/server";

/** The whole house on an embedded database of its own, gone when it stops. */
export async function emptyDemo(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "dignity-proof-"));
  const running = new StopInOrder();
  running.add(() => rm(directory, { recursive: true, force: true }));
  const stop = () => running.stop();
  try {
    const database = await startLocalDatabase({ directory: join(directory, "postgres"), durable: false });
    running.add(database.stop);
    const environment = { DATABASE_URL: database.url, DATA_DIRECTORY: directory, PORT: "0", LOG_LEVEL: "error" };
    const { url } = await startDemo(configurationFor("start", environment), running, () => undefined);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { configurationFor, startDemo, StopInOrder } from "@dignity/server";

import type { QueryResultRow } from "pg";

import { emptyDatabase } from "../../support/database.ts";
import { testPool } from "../../support/pool.ts";
import { Client } from "./client.ts";

export interface RunningDemo {
  readonly url: string;
  /** Somebody of the demonstration, signed in. */
  as(persona: string): Promise<Client>;
  /** Moves the clock forward and does all that falls due. */
  moveClock(by: string): Promise<void>;
  /** What the tables hold, as the one who sees everything sees it. */
  sql<T extends QueryResultRow>(text: string, ...values: readonly unknown[]): Promise<readonly T[]>;
  mailbox(): Promise<
    readonly { readonly messageId: string; readonly to: string; readonly subject: string; readonly text: string }[]
  >;
  stop(): Promise<void>;
}

/**
 * The whole house on a database of its own: API over HTTP, worker, queue, mail server, invented people.
 *
 * @param beforehand what is done to the empty database before it is started on
 */
export async function runningDemo(
  settings: Readonly<Record<string, string>> = {},
  beforehand?: (ownerUrl: string) => Promise<unknown>,
): Promise<RunningDemo> {
  const database = await emptyDatabase();
  await beforehand?.(database.ownerUrl);
  const directory = await mkdtemp(join(tmpdir(), "dignity-journey-"));
  const running = new StopInOrder();
  running.add(database.drop);
  running.add(() => rm(directory, { recursive: true, force: true }));
  const environment = {
    DATABASE_URL: database.ownerUrl,
    DATA_DIRECTORY: directory,
    PORT: "0",
    LOG_LEVEL: "error",
    ...settings,
  };
  const { url } = await startDemo(configurationFor("start", environment), running, () => undefined);
  const records = testPool(database.ownerUrl, 4);
  running.add(() => records.end());
  const get = (path: string) => fetch(`${url}${path}`);
  return {
    url,
    as: async (persona) => new Client(url, await (await get(`/demo/token?persona=${persona}`)).text()),
    moveClock: async (by) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${url}/demo/clock`, { method: "POST", headers, body: JSON.stringify({ by }) });
      if (!answer.ok) throw new Error(`The clock was not moved: ${await answer.text()}`);
    },
    sql: async <T extends QueryResultRow>(text: string, ...values: readonly unknown[]) =>
      (await records.query<T>(text, [...values])).rows,
    mailbox: async () =>
      (await (await get("/demo/mailbox.json")).json()) as Awaited<ReturnType<RunningDemo["mailbox"]>>,
    stop: () => running.stop(),
  };
}

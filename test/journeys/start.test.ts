import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { configurationFor, startDemo, StopInOrder } from "@dignity/server";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";

import { emptyDatabase } from "../support/database.ts";

const query = "{ viewer { person { name } } cases(first: 10) { nodes { reference state { key } } } }";

test("comes up on an empty database, serves, and lets go of everything", async () => {
  const place = await placeToStart();
  const { url, announcement, stop } = await place.start();
  expect(await answer(`${url}/readyz?verbose`)).toEqual({ status: 200, text: "ready\n" });
  for (const page of ["/", "/demo/explorer", "/demo/mailbox"])
    expect(await answer(`${url}${page}`)).toMatchObject({ status: 200, text: expect.stringContaining('lang="en-GB"') });

  const [, key] = /persona=([a-z-]+)'/.exec(announcement) ?? [];
  const { text: token } = await answer(`${url}/demo/token?persona=${key}`);
  expect((await casesFor(url, token)).length).toBeGreaterThan(0);
  for (const printed of announcement.match(/eyJ\S+/g) ?? [])
    expect(await casesFor(url, printed), "every token that is printed is good").toBeInstanceOf(Array);

  await stop();
  await expect(fetch(url)).rejects.toThrow();
  expect(await place.connections()).toBe(0);
});

test("a second start keeps the data and the tokens of the first", async () => {
  const place = await placeToStart();
  const first = await place.start();
  const token = (await answer(`${first.url}/demo/token?persona=manager`)).text;
  const before = await casesFor(first.url, token);
  await first.stop();
  const second = await place.start();
  expect(before.length).toBeGreaterThan(0);
  expect(await casesFor(second.url, token)).toEqual(before);
});

test("a reminder arrives once the demo's clock has been moved", async () => {
  const { url } = await (await placeToStart()).start();
  expect(JSON.parse((await answer(`${url}/demo/mailbox.json`)).text)).toEqual([]);
  const body = JSON.stringify({ by: "PT25H" });
  const headers = { "content-type": "application/json" };
  expect(await fetch(`${url}/demo/clock`, { method: "POST", headers, body })).toMatchObject({ status: 200 });
  const mail = JSON.parse((await answer(`${url}/demo/mailbox.json`)).text) as { text: string }[];
  expect(mail.some(({ text }) => text.includes("Hold the debrief"))).toBe(true);
});

test("refuses another master key than the database was written with", async () => {
  const place = await placeToStart();
  await (await place.start()).stop();
  rmSync(join(place.directory, "master.key"));
  await expect(place.start()).rejects.toThrow("The master key is not the one");
  expect(await place.connections()).toBe(0);
});

test("keeps its keys for their owner's eyes", async () => {
  const place = await placeToStart();
  const { announcement } = await place.start();
  for (const file of ["master.key", "demo-issuer-key.json"]) {
    expect(statSync(join(place.directory, file)).mode & 0o077, file).toBe(0);
    expect(announcement).not.toContain(readFileSync(join(place.directory, file), "utf8").trim());
  }
});

/** An empty database and an empty directory: a fresh clone, as far as a start can tell. */
async function placeToStart() {
  const { ownerUrl, drop } = await emptyDatabase();
  const directory = mkdtempSync(join(tmpdir(), "dignity-start-"));
  const stops: (() => Promise<void>)[] = [];
  onTestFinished(async () => {
    for (const stop of stops) await stop();
    rmSync(directory, { recursive: true });
    await drop();
  });
  const configuration = configurationFor("start", { DATABASE_URL: ownerUrl, PORT: "0", DATA_DIRECTORY: directory });
  return {
    directory,
    async start() {
      const running = new StopInOrder();
      const stop = () => running.stop();
      stops.push(stop);
      try {
        return { ...(await startDemo(configuration, running, () => undefined)), stop };
      } catch (error) {
        await stop();
        throw error;
      }
    },
    connections: () => connectionsTo(ownerUrl),
  };
}

async function answer(url: string) {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
}

async function casesFor(url: string, token: string): Promise<unknown[]> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data?: { cases: { nodes: unknown[] } }; errors?: unknown };
  expect(errors).toBeUndefined();
  return data?.cases.nodes ?? [];
}

/** Others' than this question's own. A connection that has been closed is gone a moment later: asked until it is. */
async function connectionsTo(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const count = async () => {
    const { rows } = await client.query<{ count: number }>(others);
    return rows[0]?.count ?? -1;
  };
  await expect
    .poll(count, { timeout: 5_000 })
    .toBe(0)
    .catch(() => undefined);
  return count().finally(() => client.end());
}

const others = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

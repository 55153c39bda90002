import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { emptyDatabase } from "../support/database.ts";
import { run } from "../support/program.ts";

const startProgram = "packages/server/dist/start.js";
const tourProgram = "packages/demo/dist/tour/main.js";

test("the tour holds against the started server; Ctrl-C then ends it in good order", async () => {
  const { ownerUrl, drop } = await emptyDatabase();
  onTestFinished(drop);
  const server = run(startProgram, [], { DATABASE_URL: ownerUrl, PORT: "0" });
  const url = await server.said(/Start page {2}(\S+)\//);
  const tour = run(tourProgram, [url]);
  expect(await tour.ended, tour.output()).toBe(0);
  expect(tour.output()).toContain("Everything held.");
  server.process.kill("SIGINT");
  expect(await server.ended, server.output()).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test("the tour says how to start the server where there is none", async () => {
  const tour = run(tourProgram, ["http://127.0.0.1:1"]);
  expect(await tour.ended).toBe(1);
  expect(tour.output()).toContain("npm start");
});

test("Ctrl-C also stops the PostgreSQL that it started, whether it is up or still coming up", async () => {
  for (const moment of [/Starting PostgreSQL/, /Start page/]) {
    const server = run(startProgram, [], { PORT: "0" });
    await server.said(moment);
    server.process.kill("SIGINT");
    expect(await server.ended, server.output()).toBe(0);
    expect(server.output()).not.toContain("fault");
    const data = join(server.directory, "postgres", "data");
    expect(existsSync(join(data, "PG_VERSION"))).toBe(true);
    expect(existsSync(join(data, "postmaster.pid"))).toBe(false);
  }
});

test.each<[string, () => Promise<Record<string, string>>, string]>([
  ["a taken port", takenPort, "choose another port: PORT="],
  ["an unreachable database", async () => ({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/x" }), "pg_isready"],
  ["production", async () => ({ NODE_ENV: "production" }), "unset NODE_ENV"],
  ["nonsense", async () => ({ PORT: "four", LOG_LEVEL: "loud" }), "export LOG_LEVEL=info"],
])("%s is told in one message with what mends it, and ends with 1", async (_what, environment, mend) => {
  const server = run(startProgram, [], { PORT: "0", ...(await environment()) });
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain(mend);
  expect(server.output()).not.toMatch(/^ +at /m);
});

async function takenPort(): Promise<Record<string, string>> {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  onTestFinished(() => void holder.close());
  return { PORT: String((holder.address() as AddressInfo).port) };
}

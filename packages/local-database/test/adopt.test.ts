import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { startLocalDatabase } from "../src/index.ts";
import { ask } from "./support/ask.ts";
import { killHard, otherProcess } from "./support/other-process.ts";
import { scratch, start } from "./support/scratch.ts";

const starter = `
  const { startLocalDatabase } = await import(source + "index.ts");
  const [directory] = process.argv.slice(1);
  console.log(JSON.stringify(await startLocalDatabase({ directory, durable: false })));
  setInterval(() => {}, 1000);`;

test("of several that ask at once, one starts the server and the others adopt it", async () => {
  const directory = scratch();
  const inside = [1, 2, 3].map(() => start({ directory, durable: false }));
  const outside = [1, 2].map(() => otherProcess(starter, directory));
  const all = [
    ...(await Promise.all(inside)),
    ...(await Promise.all(outside)).map(({ line }) => JSON.parse(line) as { adopted: boolean; url: string }),
  ];
  expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
  expect(new Set(all.map(({ url }) => url)).size).toBe(1);
});

test("a server left behind by a killed process is adopted, and stopped by its new master", async () => {
  const directory = scratch();
  const { line, child } = await otherProcess(starter, directory);
  await killHard(child);

  const adopted = await start({ directory, durable: false });
  expect(adopted).toMatchObject({ adopted: true, url: (JSON.parse(line) as { url: string }).url });
  await adopted.stop();
  await expect(ask(adopted.url, "select 1")).rejects.toThrow("ECONNREFUSED");
});

test("an adopted server that others use is left running", async () => {
  const directory = scratch();
  const first = await start({ directory, durable: false });
  const user = new pg.Client({ connectionString: first.url });
  await user.connect();
  const second = await start({ directory, durable: false });
  await second.stop();
  await user.query("select 1");
  await user.end();
});

test("after a kill -9 of the server, what was committed is there", async () => {
  const directory = scratch();
  const first = await start({ directory });
  await ask(first.url, "create table kept as select 1 as one");
  const [pid] = readFileSync(join(first.home, "data/postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");

  const second = await start({ directory });
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, "select one from kept")).toBe(1);
});

test("a server without durability is not taken for one that has it", async () => {
  const directory = scratch();
  await start({ directory, durable: false });
  await expect(startLocalDatabase({ directory })).rejects.toThrow("runs without durability");
});

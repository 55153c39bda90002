import { statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startLocalDatabase } from "../src/index.ts";
import { ask } from "./support/ask.ts";
import { scratch, start } from "./support/scratch.ts";

test("a second start finds what the first one kept, and both are durable", async () => {
  const directory = scratch();
  const first = await start({ directory });
  await ask(first.url, "create table kept as select 'é' as word");
  expect(await ask(first.url, "show fsync")).toBe("on");
  await first.stop();

  const second = await start({ directory });
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, "select upper(word) from kept")).toBe("É");
  expect(await ask(second.url, "show synchronous_commit")).toBe("on");
});

test("the password is random and readable by its owner alone", async () => {
  const one = await start({ directory: scratch(), durable: false });
  const two = await start({ directory: scratch(), durable: false });
  expect(new URL(one.url).password).not.toBe(new URL(two.url).password);
  expect(statSync(join(one.home, "password")).mode & 0o777).toBe(0o600);
  const wrong = new URL(one.url);
  wrong.password = "postgres";
  await expect(ask(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
});

test("a database of another name is made beside the first", async () => {
  const directory = scratch();
  const first = await start({ directory, durable: false });
  const other = await start({ directory, durable: false, database: "other" });
  expect(await ask(first.url, "select current_database()")).toBe("dignity");
  expect(await ask(other.url, "select current_database()")).toBe("other");
});

test("a port that is taken is named", async () => {
  const squatter = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void squatter.close());
  await new Promise((resolve) => squatter.once("listening", resolve));
  const { port } = squatter.address() as { port: number };
  const started = startLocalDatabase({ directory: scratch(), durable: false, port });
  await expect(started).rejects.toThrow(`Port ${port} is taken by another program.`);
});

test("a stop that comes twice does no harm", async () => {
  const { stop, url } = await start({ directory: scratch(), durable: false });
  await Promise.all([stop(), stop()]);
  await expect(ask(url, "select 1")).rejects.toThrow("ECONNREFUSED");
});

import net from "node:net";
import pg from "pg";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { askEngine } from "../support/backends/engine.ts";
import { chooseBackend } from "../support/backends/choose.ts";
import { emptyDatabase, freshDatabase } from "../support/database.ts";
import { describeOnRedis } from "../support/redis.ts";

test("each test has a database of its own, and it goes when it is dropped", async () => {
  const [one, two] = await Promise.all([emptyDatabase(), emptyDatabase()]);
  const client = new pg.Client({ connectionString: one.ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("create table only_here ()");
  await Promise.all([one.drop(), two.drop()]);
  await expect(client.query("select 1")).rejects.toThrow();
});

test("a fresh database is migrated, and its weak roles are let in but own nothing", async () => {
  const { drop, appUrl, queueUrl, sweepUrl } = await freshDatabase();
  onTestFinished(drop);
  for (const url of [appUrl, queueUrl, sweepUrl]) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      `select rolsuper, rolbypassrls, (select count(*)::int from pg_tables where tableowner = current_user) as owned
       from pg_roles where rolname = current_user`,
    );
    await client.end();
    expect(rows[0]).toMatchObject({ rolsuper: false });
  }
});

test("TEST_BACKEND=containers is never answered with anything else", () => {
  const wish = process.env["TEST_BACKEND"];
  if (wish === "containers") expect(inject("backend").kind).toBe("containers");
  if (wish === "local") expect(inject("backend").kind).toBe("local");
});

test("a wish that is none is refused", async () => {
  await expect(chooseBackend("cloud")).rejects.toThrow("TEST_BACKEND=cloud is none of");
});

describe("an engine", () => {
  test("that accepts and never answers is given up", async () => {
    const silent = net.createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void silent.close());
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as net.AddressInfo;
    const before = process.env["DOCKER_HOST"];
    process.env["DOCKER_HOST"] = `tcp://127.0.0.1:${port}`;
    onTestFinished(() => {
      if (before === undefined) delete process.env["DOCKER_HOST"];
      else process.env["DOCKER_HOST"] = before;
    });
    expect(await askEngine(2500)).toEqual({ answers: false, reason: "no answer in 2500 ms" });
  });
});

describeOnRedis("Redis", (redisUrl) => {
  test("answers", async () => {
    const { hostname, port } = new URL(redisUrl);
    const socket = net.connect(Number(port), hostname);
    socket.end("PING\r\n");
    const answer = await new Promise((resolve) => socket.once("data", (data) => resolve(String(data))));
    expect(answer).toBe("+PONG\r\n");
  });
});

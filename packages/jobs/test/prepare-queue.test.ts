import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";

import { freshDatabase } from "../../../test/support/database.ts";
import { prepareQueue } from "../src/index.ts";

test("brings BullMQ's tables, whoever else does so at the same time, and again, into its own schema alone", async () => {
  const { queueUrl, drop } = await freshDatabase();
  onTestFinished(drop);
  const config = { kind: "postgres", url: queueUrl } as const;
  await Promise.all([prepareQueue(config), prepareQueue(config), prepareQueue(config)]);
  await prepareQueue(config);
  const client = new Client({ connectionString: queueUrl });
  await client.connect();
  const { rows } = await client.query(
    "select nspname as name from pg_namespace where has_schema_privilege(oid, 'create') and nspname !~ '^pg_'",
  );
  await client.end();
  expect(rows).toEqual([{ name: "bullmq" }]);
});

test.each(["postgres", "redis"] as const)("says what is wrong when there is no %s, and no password", async (kind) => {
  const closed = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => closed.once("listening", resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const refused = prepareQueue({ kind, url: `${kind}://somebody:secret@127.0.0.1:${port}/0` });
  await expect(refused).rejects.toMatchObject({
    code: "QUEUE_UNREACHABLE",
    message: expect.stringMatching(/ECONNREFUSED[^]*Check that/),
  });
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining("secret") });
});

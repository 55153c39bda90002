import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { signal } from "./support/signal.ts";
import { as, asIntake, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const remembered = { inputDigest: "digest", response: { reportId: "r" } };

it("answers a key as before, through either door, and only for its own person and operation", async () => {
  const { ledger, reporter, manager } = world;
  const key = randomUUID();
  await ledger.inTransaction(asIntake(reporter), async (book) => {
    expect(await book.recall("report", key)).toBeUndefined();
    await book.remember("report", key, remembered);
  });
  const recall = (principal: Parameters<typeof ledger.inTransaction>[0], operation: string) =>
    ledger.inTransaction(principal, (book) => book.recall(operation, key));
  expect(await recall(asIntake(reporter), "report")).toEqual(remembered);
  expect(await recall(as(reporter), "report")).toEqual(remembered);
  expect(await recall(as(reporter), "other")).toBeUndefined();
  expect(await recall(as(manager), "report")).toBeUndefined();
});

it("lets the second of two requests with one key wait, and then find the answer of the first", async () => {
  const { ledger, reporter } = world;
  const key = randomUUID();
  const [entered, release] = [signal(), signal()];
  const first = ledger.inTransaction(asIntake(reporter), async (book) => {
    await book.recall("report", key);
    entered.give();
    await release.given;
    await book.remember("report", key, remembered);
  });
  await entered.given;
  const second = ledger.inTransaction(asIntake(reporter), (book) => book.recall("report", key));
  await waitingForLock();
  release.give();
  await first;
  expect(await second).toEqual(remembered);
});

/** Until the database itself says that somebody waits for an advisory lock. */
async function waitingForLock(): Promise<void> {
  const sql =
    "select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";
  while ((await world.superuser.query(sql)).length === 0);
}

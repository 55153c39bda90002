import { randomUUID } from "node:crypto";

import type { Book } from "@dignity/application";
import { afterAll, beforeAll, expect, it } from "vitest";

import { pathway, policy } from "./support/policy.ts";
import { canary, newTask, openCaseIn, referralOn, words, writeMatter, writeReport } from "./support/records.ts";
import { as, asIntake, asSystem, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

it("keeps no protected word in any table in clear", async () => {
  const { ledger, trust, reporter, manager, investigator, keeper, superuser } = world;
  const { caseId, taskId } = await openCaseIn(world);
  await ledger.inTransaction(asIntake(reporter), async (book) => {
    const matterId = await writeMatter(book, world, await writeReport(book, world));
    await book.oweTasks([newTask(trust, { kind: "triage", matterId }, book.now)]);
  });
  const delivery = { id: randomUUID(), organisationId: trust, taskId, rung: 0, personId: investigator.id };
  const message = { messageId: `<${delivery.id}@example.org>`, subject: words("subject"), body: words("body") };
  await ledger.inTransaction(asSystem(trust), (book) => book.writeDeliveries([{ ...delivery, ...message }]));
  await ledger.inTransaction(as(manager), async (book) => {
    const before = await book.lockCase(caseId);
    if (!before) throw new Error("It was there a moment ago.");
    const settled = { taskId, organisationId: trust, outcome: "done", late: false, happenedAt: book.now, answers: {} };
    await book.settleTask({ ...settled, notes: { n: words("note") }, health: { h: words("health") } });
    await supported(book, caseId);
    const entry = { id: randomUUID(), transition: "close", fromState: "open", answers: {}, notes: { w: words("why") } };
    await book.moveCase(before, { ...before.snapshot, state: "closed" }, true, entry);
  });
  await keeper.addPeople([{ id: randomUUID(), name: words("name"), email: `${canary}@example.org` }]);

  const clear = await Promise.all((await tables()).map(async (table) => ({ table, found: await holding(table) })));
  expect(clear.filter(({ found }) => found > 0)).toEqual([]);

  // The search finds what is in clear: a word put where it must never be.
  await superuser.query("update dignity.delivery set problem = $1", words("planted"));
  expect(await holding("dignity.delivery")).toBe(1);
});

/** A referral of the witness with all that can be written of it. */
async function supported(book: Book, caseId: string): Promise<void> {
  const partyId = (await book.partiesOf(world.trust, caseId)).find(({ role }) => role === "witness")?.id ?? "";
  const id = randomUUID();
  const placed = { id, organisationId: world.trust, caseId, partyId, policyId: policy.id, pathway };
  await book.enterSupport({ ...placed, entry: referralOn(book.now), texts: { copyReference: words("copy") } });
  const before = await book.lockSupport(id);
  if (!before) throw new Error("It was there a moment ago.");
  const texts = { reason: words("reason"), outcome: words("outcome") };
  await book.changeSupport(before, { ...before.entry, answer: "accepted", answeredOn: before.entry.offeredOn }, texts);
}

const tables = async () =>
  (
    await world.superuser.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('dignity', 'app', 'bullmq')",
    )
  ).map(({ name }) => name);

/** Rows that hold the canary as text, or its bytes within a binary column, or in base64 at any offset. */
async function holding(table: string): Promise<number> {
  const hex = Buffer.from(canary).toString("hex");
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${"x".repeat(offset)}${canary}`)
      .toString("base64")
      .slice(4, -4),
  );
  const patterns = [canary, hex, ...base64].map((part) => `%${part}%`);
  const sql = `select count(*)::int as n from ${table} t where t::text ilike any ($1)`;
  const [row] = await world.superuser.query<{ n: number }>(sql, patterns);
  return row?.n ?? 0;
}

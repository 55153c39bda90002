import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openCaseIn } from "./support/records.ts";
import { as, asSystem, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function write(personId: string): Promise<{ id: string; caseId: string; taskId: string }> {
  const { caseId, taskId } = await openCaseIn(world);
  return { id: await writeFor(taskId, personId), caseId, taskId };
}

async function writeFor(taskId: string, personId: string, rung = 0): Promise<string> {
  const id = randomUUID();
  const delivery = { id, organisationId: world.trust, taskId, rung, personId, messageId: `<${id}@example.org>` };
  await inTrust((book) => book.writeDeliveries([{ ...delivery, subject: "Due today", body: "Please see to it." }]));
  return id;
}

const inTrust: <T>(work: Parameters<typeof world.ledger.inTransaction<T>>[1]) => Promise<T> = (work) =>
  world.ledger.inTransaction(asSystem(world.trust), work);
const take = (id: string) => inTrust((book) => book.takeDelivery(id));

it("hands a message over with the address, again after a crash, and never after it was sent", async () => {
  const { id } = await write(world.investigator.id);
  const message = { subject: "Due today", body: "Please see to it.", messageId: `<${id}@example.org>` };
  const open = { ...message, address: "investigator@example.org", stillEntitled: true };
  expect(await take(id)).toMatchObject({ ...open, attempts: 1 });
  expect(await take(id)).toMatchObject({ ...open, attempts: 2 });
  await inTrust((book) => book.closeDelivery(id, "waiting", "SMTP_BUSY"));
  expect(await take(id)).toMatchObject({ ...open, attempts: 3 });
  await inTrust((book) => book.closeDelivery(id, "sent"));
  expect(await take(id)).toBeUndefined();
  const [row] = await world.superuser.query(
    "select state, problem, sent_at is not null as told from dignity.delivery where id = $1",
    id,
  );
  expect(row).toEqual({ state: "sent", problem: null, told: true });
});

it("asks again whether the person may know, and opens nothing for somebody who may not", async () => {
  const { trust, investigator, superuser } = world;
  const { id, caseId } = await write(investigator.id);
  const excluded = [trust, caseId, investigator.id];
  await superuser.query("insert into dignity.exclusion values ($1, $2, $3, 'conflict', app.now())", ...excluded);
  expect(await take(id)).toMatchObject({ stillEntitled: false, subject: "", body: "", address: undefined });
});

it("opens nothing of what has been done meanwhile", async () => {
  const { ledger, trust, manager } = world;
  const { id, taskId } = await write(world.investigator.id);
  await ledger.inTransaction(as(manager), (book) => book.supersedeTasks(trust, [taskId]));
  expect(await take(id)).toMatchObject({ stillEntitled: true, stillOwed: false, subject: "", address: undefined });
});

it("is sent, where two handed it over and one of them was told to wait", async () => {
  const { id } = await write(world.investigator.id);
  await take(id);
  await take(id);
  const close = (result: "sent" | "waiting") => inTrust((book) => book.closeDelivery(id, result));
  expect([await close("waiting"), await close("sent"), await close("waiting"), await close("sent")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(await take(id)).toBeUndefined();
});

it("reaches the people of a partner, whom the sender's directory does not show", async () => {
  const { ledger, trust, educator, manager, tutorManager } = world;
  const { caseId, taskId } = await openCaseIn(world);
  await ledger.inTransaction(as(manager), (book) => book.shareCase(trust, caseId, educator, "tutor"));
  const id = await writeFor(taskId, tutorManager.id);
  expect(await take(id)).toMatchObject({ address: "tutorManager@example.org", stillEntitled: true });
});

it("exists once for a task, a rung and a person", async () => {
  const { taskId } = await write(world.manager.id);
  await expect(writeFor(taskId, world.manager.id)).rejects.toMatchObject({ code: "23505" });
});

describe("what cannot arrive", () => {
  const due = async (taskId: string) => {
    const wake = "select rung, due_at <= app.now() as now from dignity.wake where task_id = $1";
    return (await world.superuser.query<{ rung: number; now: boolean }>(wake, taskId))[0];
  };
  const closed = (id: string, result: "sent" | "failed") =>
    inTrust(async (book) => {
      await book.takeDelivery(id);
      await book.closeDelivery(id, result);
      await book.hasten(id, 99);
    });
  /** Two were told at the same rung, and the next people come later. */
  async function two() {
    const { id, taskId } = await write(world.investigator.id);
    const other = await writeFor(taskId, world.manager.id);
    await inTrust((book) => book.rearm([{ taskId, next: { rung: 1, at: book.now.add({ hours: 24 }) } }]));
    return { id, other, taskId };
  }

  it("to anybody brings the next people forward, also where two end at the same time", async () => {
    const { id, other, taskId } = await two();
    await Promise.all([closed(id, "failed"), closed(other, "failed")]);
    expect(await due(taskId)).toEqual({ rung: 1, now: true });
  });

  it("to one does not, while somebody else has it or may still get it", async () => {
    const { id, other, taskId } = await two();
    await closed(id, "failed");
    expect(await due(taskId)).toEqual({ rung: 1, now: false });
    await closed(other, "sent");
    expect(await due(taskId)).toEqual({ rung: 1, now: false });
  });

  it("brings forward those after a rung that has no time", async () => {
    const { id, other, taskId } = await two();
    await inTrust((book) => book.rearm([{ taskId, next: { rung: 2, at: book.now.add({ hours: 48 }) } }]));
    await closed(id, "failed");
    await closed(other, "failed");
    expect(await due(taskId)).toEqual({ rung: 2, now: true });
  });

  it("changes nothing of the ladder that more time has begun", async () => {
    const { id, other, taskId } = await two();
    await inTrust((book) => book.rearm([{ taskId, next: { rung: 100, at: book.now.add({ hours: 48 }) } }]));
    await closed(id, "failed");
    await closed(other, "failed");
    expect(await due(taskId)).toEqual({ rung: 100, now: false });
  });

  it("changes nothing once later people have been told, nor of what is settled", async () => {
    const { id, other, taskId } = await two();
    await writeFor(taskId, world.manager.id, 1);
    await inTrust((book) => book.rearm([{ taskId, next: { rung: 2, at: book.now.add({ hours: 48 }) } }]));
    await closed(id, "failed");
    await closed(other, "failed");
    expect(await due(taskId)).toEqual({ rung: 2, now: false });
    await inTrust((book) => book.rearm([{ taskId, next: undefined }]));
    await inTrust((book) => book.hasten(id, 99));
    expect(await due(taskId)).toBeUndefined();
  });
});

it("is nobody's but its organisation's system", async () => {
  const { ledger, educator, manager } = world;
  const { id } = await write(manager.id);
  for (const principal of [asSystem(educator), as(manager)])
    expect(await ledger.inTransaction(principal, (book) => book.takeDelivery(id))).toBeUndefined();
});

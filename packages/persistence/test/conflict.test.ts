import { afterAll, beforeAll, expect, it } from "vitest";

import { openCaseIn } from "./support/records.ts";
import { signal } from "./support/signal.ts";
import { as, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

it("does the whole work again when two transactions wait for each other", async () => {
  const { ledger, manager } = world;
  const [one, other] = [(await openCaseIn(world)).caseId, (await openCaseIn(world)).caseId];
  const begun = [signal(), signal()] as const;
  let runs = 0;
  const crossing = (first: string, then: string, mine: 0 | 1) =>
    ledger.inTransaction(as(manager), async (book) => {
      runs += 1;
      await book.lockCase(first);
      begun[mine].give();
      await begun[(1 - mine) as 0 | 1].given;
      return book.lockCase(then);
    });
  const found = await Promise.all([crossing(one, other, 0), crossing(other, one, 1)]);
  expect(found.map((stored) => stored?.id)).toEqual([other, one]);
  expect(runs).toBe(3);
});

it("gives up in the end, with the database's own error", async () => {
  let runs = 0;
  const failing = world.ledger.inTransaction(as(world.manager), () => {
    runs += 1;
    return Promise.reject(Object.assign(new Error("could not serialize"), { code: "40001" }));
  });
  await expect(failing).rejects.toMatchObject({ code: "40001" });
  expect(runs).toBe(5);
});

it("does nothing twice that failed for another reason", async () => {
  let runs = 0;
  const failing = world.ledger.inTransaction(as(world.manager), () => {
    runs += 1;
    return Promise.reject(new Error("no"));
  });
  await expect(failing).rejects.toThrow("no");
  expect(runs).toBe(1);
});

it("shows whoever waited for a case how it stands after the wait", async () => {
  const { ledger, manager, trust } = world;
  const { caseId, taskId } = await openCaseIn(world);
  const [locked, release] = [signal(), signal()];
  const first = ledger.inTransaction(as(manager), async (book) => {
    await book.lockCase(caseId);
    locked.give();
    await release.given;
    await book.supersedeTasks(trust, [taskId]);
  });
  await locked.given;
  const second = ledger.inTransaction(as(manager), (book) => book.lockCase(caseId));
  await somebodyWaits();
  release.give();
  await first;
  expect((await second)?.snapshot.owed).toEqual([]);
});

it("shows whoever began before somebody was put in charge, or a share ended, how it stands once the case is locked", async () => {
  const { ledger, manager, trust, investigator, educator } = world;
  const { caseId } = await openCaseIn(world);
  await ledger.inTransaction(as(manager), (book) => book.shareCase(trust, caseId, educator, "employer"));
  const [begun, changed] = [signal(), signal()];
  const waiting = ledger.inTransaction(as(manager), async (book) => {
    begun.give();
    await changed.given;
    return (await book.lockCase(caseId))?.facts;
  });
  await begun.given;
  await ledger.inTransaction(as(manager), async (book) => {
    await book.assign(trust, caseId, investigator.id, "investigator");
    await book.endShares(trust, caseId);
  });
  changed.give();
  const facts = await waiting;
  expect(facts?.assignments).toContainEqual({ personId: investigator.id, role: "investigator" });
  expect(facts?.shares).toEqual([]);
});

it("locks the case before its task, as those who move it do, so that neither has to begin again", async () => {
  const { ledger, manager, trust } = world;
  const { caseId, taskId } = await openCaseIn(world);
  const taskLocked = signal();
  let runs = 0;
  const settling = ledger.inTransaction(as(manager), async (book) => {
    runs += 1;
    await book.lockTask(taskId);
    taskLocked.give();
    await somebodyWaits();
    return book.lockCase(caseId);
  });
  await taskLocked.given;
  const moving = ledger.inTransaction(as(manager), async (book) => {
    runs += 1;
    await book.lockCase(caseId);
    await book.supersedeTasks(trust, [taskId]);
  });
  await Promise.all([settling, moving]);
  expect(runs).toBe(2);
});

/** Until the database itself says that a transaction waits for another. */
async function somebodyWaits(): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  while ((await world.superuser.query(waiting)).length === 0);
}

import type { Principal, StoredTask } from "@dignity/application";
import { createSchedule } from "@dignity/persistence";
import { afterAll, beforeAll, expect, it } from "vitest";

import { testPool } from "../../../test/support/pool.ts";
import { newTask, openCaseIn, writeMatter, writeReport } from "./support/records.ts";
import { as, asIntake, asSystem, give, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const later = (hours: number) => world.superuser.query("select app.move_clock(make_interval(hours => $1))", hours);

it("wakes a task when it is due, by the database's clock, for one worker at a time", async () => {
  const { ledger, trust } = world;
  const { taskId } = await openCaseIn(world);
  const taken = () => ledger.inTransaction(asSystem(trust), (book) => book.takeDueRungs([taskId]));
  expect(await taken()).toEqual([]);
  await later(2);
  await ledger.inTransaction(asSystem(trust), async (book) => {
    const [due] = await book.takeDueRungs([taskId]);
    expect(due).toMatchObject({ rung: 0, ownerKind: "trust", task: { id: taskId, definition: "meet" } });
    expect(due?.reference).toMatch(/^R-/);
    expect(await taken()).toEqual([]);
    await book.rearm([{ taskId, next: { rung: 1, at: book.now.add({ hours: 24 }) } }]);
  });
  expect(await taken()).toEqual([]);
  await later(25);
  expect(await taken()).toMatchObject([{ rung: 1 }]);
  await ledger.inTransaction(asSystem(trust), (book) => book.rearm([{ taskId, next: undefined }]));
  expect(await taken()).toEqual([]);
});

it("records the effect of a rung once", async () => {
  const { ledger, trust } = world;
  const [one, other] = [(await openCaseIn(world)).taskId, (await openCaseIn(world)).taskId];
  const effect = (taskId: string) => ({ taskId, organisationId: trust, rung: 0, told: 1 });
  const record = (...tasks: string[]) =>
    ledger.inTransaction(asSystem(trust), (book) => book.recordRungs(tasks.map(effect)));
  expect(await record(one)).toEqual(new Set([one]));
  expect(await record(one, other)).toEqual(new Set([other]));
});

it("takes what is settled off the list", async () => {
  const { ledger, trust, manager } = world;
  const { taskId } = await openCaseIn(world);
  await later(2);
  await ledger.inTransaction(as(manager), async (book) => {
    const settled = { taskId, organisationId: trust, outcome: "done", late: true, happenedAt: book.now };
    await book.settleTask({ ...settled, answers: {}, notes: {}, health: {} });
  });
  expect(await ledger.inTransaction(asSystem(trust), (book) => book.takeDueRungs([taskId]))).toEqual([]);
});

it("tells those who hold the role and may know, never the respondent", async () => {
  const { trust, manager, investigator, keeper, reporter } = world;
  const { taskId } = await openCaseIn(world);
  // Holds the role, but is not in charge of this case.
  await give(keeper, { ...reporter, capacity: "employee" }, "investigator");
  expect(await told(taskId, ["investigator"])).toEqual([investigator.id]);
  expect(await told(taskId, ["manager"])).toEqual([manager.id]);
  expect(await told(taskId, ["investigator", "manager"])).toEqual([investigator.id, manager.id].sort());
  expect(await told(taskId, ["triager"])).toEqual([]);
  expect(await told(taskId, ["manager"], asSystem(world.educator))).toEqual([]);
  await expect(told(taskId, ["manager"], as(manager))).resolves.toEqual([]);
  await world.superuser.query("update dignity.appointment set valid_to = app.now() where person_id = $1", manager.id);
  expect(await told(taskId, ["manager"])).toEqual([]);
  await world.superuser.query("update dignity.appointment set valid_to = null where person_id = $1", manager.id);
  expect(trust).toBeDefined();
});

it("tells a partner's people while the case is shared, and no longer", async () => {
  const { ledger, trust, educator, manager, tutorManager } = world;
  const { taskId, caseId } = await openCaseIn(world);
  await ledger.inTransaction(as(manager), (book) => book.shareCase(trust, caseId, educator, "tutor"));
  expect(await told(taskId, ["manager"])).toEqual([manager.id, tutorManager.id].sort());
  await ledger.inTransaction(as(manager), (book) => book.endShares(trust, caseId));
  expect(await told(taskId, ["manager"])).toEqual([manager.id]);
});

it("tells nobody through a share with the case's own house, which is no partner of its own", async () => {
  const { ledger, trust, manager, keeper, reporter } = world;
  const { taskId, caseId } = await openCaseIn(world);
  await give(keeper, { ...reporter, capacity: "tutor" }, "manager");
  await ledger.inTransaction(as(manager), (book) => book.shareCase(trust, caseId, trust, "tutor"));
  expect(await told(taskId, ["manager"])).toEqual([manager.id]);
});

it("tells triage of a matter, and the partner's own house of a partner's task", async () => {
  const { ledger, trust, educator, reporter, triager, tutorManager } = world;
  const { triage, partner } = await ledger.inTransaction(asIntake(reporter), async (book) => {
    const matterId = await writeMatter(book, world, await writeReport(book, world));
    const tasks = {
      triage: newTask(trust, { kind: "triage", matterId }, book.now),
      partner: { ...newTask(educator, { kind: "partner" }, book.now), capacity: "tutor" },
    };
    await book.oweTasks(Object.values(tasks));
    return { triage: tasks.triage.id, partner: tasks.partner.id };
  });
  expect(await told(triage, ["triager"])).toEqual([triager.id]);
  expect(await told(partner, ["manager"], asSystem(educator))).toEqual([tutorManager.id]);
  expect(await told(partner, ["manager"])).toEqual([]);
});

it("shares the sweep fairly between organisations", async () => {
  const { ledger, reporter, educator, urls } = world;
  for (let several = 0; several < 3; several += 1) await openCaseIn(world);
  const theirs = await ledger.inTransaction(asIntake(reporter), async (book) => {
    const task = { ...newTask(educator, { kind: "partner" }, book.now), capacity: "tutor" };
    await book.oweTasks([task]);
    return task.id;
  });
  await later(2);
  const pool = testPool(urls.sweepUrl, 2);
  const due = await createSchedule(pool).due(2);
  expect(new Set(due.map(({ organisationId }) => organisationId)).size).toBe(2);
  expect((await createSchedule(pool).due(1000)).map(({ taskId }) => taskId)).toContain(theirs);
  await pool.end();
});

it("lets what cannot be escalated wake later, behind what can be", async () => {
  const { ledger, trust, urls } = world;
  const { taskId: stuck } = await openCaseIn(world);
  const { taskId: other } = await openCaseIn(world);
  await later(2);
  const pool = testPool(urls.sweepUrl, 1);
  const due = async () => (await createSchedule(pool).due(1000)).map(({ taskId }) => taskId);
  await ledger.inTransaction(asSystem(trust), (book) => book.postpone([stuck], book.now.add({ minutes: 5 })));
  expect(await due()).not.toContain(stuck);
  await later(1);
  const found = await due();
  expect(found.indexOf(stuck)).toBeGreaterThan(found.indexOf(other));
  expect(found).toContain(other);
  await pool.end();
});

async function told(id: string, roles: string[], principal: Principal = asSystem(world.trust)): Promise<string[]> {
  const task = { id } as StoredTask;
  const found = await world.ledger.inTransaction(principal, (book) => book.recipients([{ task, roles }]));
  return [...(found.get(id) ?? [])].sort();
}

import { randomUUID } from "node:crypto";

import {
  calendarOf,
  completeTask,
  escalateDueTasks,
  extendTask,
  type ExtendTaskInput,
  type House,
  type NewTask,
} from "@dignity/application";
import { type DueDate, dueAfter, type Temporal, workingDays } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { pathway, policy } from "./support/policy.ts";
import { newTask, openCaseIn } from "./support/records.ts";
import { asIntake, makeWorld, type Somebody, type World } from "./support/world.ts";

let world: World;
let house: House;
beforeAll(async () => {
  world = await makeWorld();
  const policies = { all: () => [policy], byId: () => policy, inForce: () => policy, approvalsOf: () => [] };
  house = { ledger: world.ledger, policies };
});
afterAll(() => world.close());

const organisation = { timeZone: "Europe/London", closedDays: ["2026-12-24"] };
const calendar = calendarOf(policy, { ...organisation, id: "", slug: "", name: "", kind: "trust" });

let report: NewTask;
let answer: NewTask;
let due: DueDate;
beforeEach(async () => {
  const { caseId } = await openCaseIn(world);
  await world.ledger.inTransaction(asIntake(world.reporter), async (book) => {
    due = dueAfter(book.now, workingDays(10), calendar) as DueDate;
    const task = () => newTask(world.trust, { kind: "case", caseId }, book.now);
    report = { ...task(), definition: "write", due, wakeAt: due.at.subtract({ hours: 15 }) };
    answer = { ...task(), definition: "answer", due: undefined, wakeAt: undefined };
    await book.oweTasks([report, answer]);
  });
});

const actor = ({ id: personId, organisationId, capacity }: Somebody, role: string): Actor => {
  const reach = role === "investigator" ? "assigned" : "organisation";
  const grant = { pathway, role, reach, programmeId: null, hidden: [] } as const;
  return {
    personId,
    organisationId,
    capacity,
    grants: [
      { ...grant, action: "read" },
      { ...grant, action: "act" },
    ],
  };
};

const workingDaysAfter = (days: number) => {
  const start = due.localDate.toZonedDateTime(calendar.timeZone).toInstant();
  return dueAfter(start, workingDays(days), calendar) as DueDate;
};

async function extend(more: Partial<ExtendTaskInput> = {}, by = actor(world.investigator, "investigator")) {
  const input = { idempotencyKey: randomUUID(), taskId: report.id, expectedVersion: 1 };
  const asked = { ...input, dueOn: workingDaysAfter(5).localDate, reason: "CANARY a witness is away", ...more };
  const outcome = await extendTask(asked, by, house);
  return outcome.ok ? "given" : outcome.errors[0]?.code;
}

const rowOf = async ({ id }: NewTask) =>
  (
    await world.superuser.query<{ dueAt: Date; dueRule: string; extended: number; wake: number | null }>(
      `select t.due_at as "dueAt", t.due_rule as "dueRule", t.extended, w.rung as wake
       from dignity.task t left join dignity.wake w on w.task_id = t.id where t.id = $1`,
      id,
    )
  )[0];

async function until(at: Temporal.Instant) {
  const [row] = await world.superuser.query<{ now: Date }>("select app.now() as now");
  const seconds = (at.epochMilliseconds - Number(row?.now)) / 1000;
  await world.superuser.query("select app.move_clock(make_interval(secs => $1))", seconds);
}

const sweep = async () => {
  await escalateDueTasks({ organisationId: world.trust, taskIds: [report.id] }, house);
  return world.superuser.query<{ rung: number; person: string }>(
    "select rung, person_id as person from dignity.delivery where task_id = $1 order by rung",
    report.id,
  );
};

it("tells at once who is to know, and reminds anew by the new time, also where the reminder had gone", async () => {
  const { investigator, manager } = world;
  await until(due.at.subtract({ hours: 1 }));
  expect(await sweep()).toEqual([{ rung: 0, person: investigator.id }]);
  expect(await extend()).toBe("given");
  const told = await sweep();
  expect(told.slice(1)).toEqual([{ rung: 99, person: manager.id }]);
  await until(due.at.add({ hours: 1 }));
  expect(await sweep()).toEqual(told);
  await until(workingDaysAfter(5).at.subtract({ hours: 1 }));
  expect(await sweep()).toEqual([...told, { rung: 100, person: investigator.id }]);
});

it("keeps the time before, and the reason sealed", async () => {
  expect(await extend()).toBe("given");
  const later = workingDaysAfter(5);
  expect(await rowOf(report)).toMatchObject({ extended: 1, dueRule: "extended", wake: 99 });
  const [kept] = await world.superuser.query<Record<string, unknown>>(
    "select number, due_at_before, due_at, encode(reason_envelope, 'escape') as reason from dignity.task_extension where task_id = $1",
    report.id,
  );
  expect(kept).toMatchObject({
    number: 1,
    due_at_before: new Date(due.at.epochMilliseconds),
    due_at: new Date(later.at.epochMilliseconds),
  });
  expect(kept?.["reason"]).not.toContain("CANARY");
});

it("gives it once for a key, and no more often than the policy says", async () => {
  const idempotencyKey = randomUUID();
  expect(await extend({ idempotencyKey })).toBe("given");
  expect(await extend({ idempotencyKey })).toBe("given");
  expect((await rowOf(report))?.extended).toBe(1);
  expect(await extend({ idempotencyKey, reason: "another" })).toBe("IDEMPOTENCY_CONFLICT");
  expect(await extend()).toBe("STALE_VERSION");
  expect(await extend({ expectedVersion: 2, dueOn: workingDaysAfter(6).localDate })).toBe("EXTENSION_USED_UP");
});

it("refuses what the policy does not give, and whoever may not give it, and changes nothing", async () => {
  const { manager, respondent, observer } = world;
  expect(await extend({ dueOn: workingDaysAfter(6).localDate })).toBe("EXTENSION_TOO_LONG");
  expect(await extend({ dueOn: due.localDate })).toBe("TIME_INVALID");
  expect(await extend({ reason: " " })).toBe("ANSWER_MISSING");
  expect(await extend({ taskId: answer.id })).toBe("EXTENSION_NOT_ALLOWED");
  expect(await extend({}, actor(manager, "manager"))).toBe("WRONG_ROLE");
  expect(await extend({}, actor(observer, "observer"))).toBe("WRONG_ROLE");
  expect(await extend({}, actor(respondent, "manager"))).toBe("NOT_FOUND");
  expect(await extend({ taskId: randomUUID() })).toBe("NOT_FOUND");
  await until(due.at);
  expect(await extend()).toBe("EXTENSION_TOO_LATE");
  expect(await rowOf(report)).toMatchObject({ extended: 0, wake: 0 });
});

it("gives it once where two ask at the same moment, and tells of it once", async () => {
  const both = await Promise.all([extend(), extend({ dueOn: workingDaysAfter(3).localDate })]);
  expect(both.toSorted()).toEqual(["STALE_VERSION", "given"]);
  const sweeps = [sweep(), sweep()];
  await Promise.all(sweeps);
  expect(await sweep()).toEqual([{ rung: 99, person: world.manager.id }]);
});

it("is nothing for somebody from whom the case is kept, for what a partner owes, nor for what is done", async () => {
  const { superuser, investigator, trust } = world;
  const caseId = "caseId" in report.subject ? report.subject.caseId : "";
  const from = await extend({ dueOn: workingDaysAfter(5).localDate.add({ years: 7000 }) });
  expect(from).toBe("EXTENSION_TOO_LONG");
  const partners = await world.ledger.inTransaction(asIntake(world.reporter), async (book) => {
    const task = { ...newTask(trust, { kind: "partner" }, book.now), definition: "write" };
    await book.oweTasks([task]);
    return task.id;
  });
  expect(await extend({ taskId: partners })).not.toBe("given");
  await superuser.query(
    "insert into dignity.exclusion values ($1, $2, $3, 'conflict', app.now())",
    trust,
    caseId,
    investigator.id,
  );
  expect(await extend()).toBe("NOT_FOUND");
  await superuser.query("delete from dignity.exclusion where case_id = $1 and person_id = $2", caseId, investigator.id);
  const settled = { idempotencyKey: randomUUID(), taskId: report.id, expectedVersion: 1, answers: {} };
  await until(due.at.subtract({ hours: 1 }));
  const happenedAt = due.at.subtract({ hours: 2 });
  expect((await completeTask({ ...settled, happenedAt }, actor(investigator, "investigator"), house)).ok).toBe(true);
  expect(await extend({ expectedVersion: 2 })).toBe("UNKNOWN_TASK");
  expect(await rowOf(report)).toMatchObject({ extended: 0, wake: null });
});

it("sets a time that counts from another task when that is settled, from when it took place, and wakes by it", async () => {
  expect(await rowOf(answer)).toMatchObject({ dueAt: null, wake: null });
  const by = actor(world.investigator, "investigator");
  const input = { idempotencyKey: randomUUID(), taskId: report.id, expectedVersion: 1, answers: {} };
  const happenedAt = due.at.subtract({ hours: 24 * 3 });
  await until(due.at.subtract({ hours: 1 }));
  const settled = await completeTask({ ...input, happenedAt }, by, house);
  expect(settled.ok).toBe(true);
  const time = dueAfter(happenedAt, workingDays(5), calendar) as DueDate;
  const expected = { dueAt: new Date(time.at.epochMilliseconds), dueRule: "5 workingDay", wake: 0 };
  expect(await rowOf(answer)).toMatchObject(expected);
});

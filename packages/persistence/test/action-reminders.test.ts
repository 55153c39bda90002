import { randomUUID } from "node:crypto";

import { type House, recordIndicatorAction, recordIndicatorResult, remindOfResults } from "@dignity/application";
import { days, type Policy, setting } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";
import { createSchedule } from "@dignity/persistence";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { testPool } from "../../../test/support/pool.ts";
import { pathway, policy } from "./support/policy.ts";
import { asSystem, give, makeWorld, type World } from "./support/world.ts";

const { source } = policy.grants[0]!;
const reminders = [
  { after: setting("actWithin"), tell: ["manager"], source },
  { after: days(28), tell: ["observer"], source },
];
const marks = {
  green: { label: "Green" },
  amber: { label: "Amber", asksForAction: source, reminders: reminders.slice(0, 1) },
  red: { label: "Red", asksForAction: source, reminders },
};
const watched: Policy = {
  ...policy,
  settings: { actWithin: { label: "How soon somebody acts", source } },
  indicators: { survey: { label: "Survey", marks, by: ["manager"], source } },
};
const policies = { all: () => [watched], byId: () => watched, inForce: () => watched, approvalsOf: () => [] };
const house = (ledger = world.ledger): House => ({ ledger, policies });

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await world.superuser.query(
    "insert into dignity.policy_grant select $1, role, 'watch', 'organisation', '{}' from unnest($2::text[]) role",
    pathway,
    ["manager", "observer"],
  );
  await world.superuser.query(
    "update dignity.role_holder set valid_to = app.now() where person_id = $1",
    world.respondent.id,
  );
});
afterAll(() => world.close());
afterEach(async () => {
  await world.superuser.query("truncate dignity.result_wake, dignity.delivery");
  await set(days(7));
});

const set = (actWithin?: ReturnType<typeof days>) =>
  world.superuser.query(
    "update dignity.adoption set settings = $2 where organisation_id = $1",
    world.trust,
    JSON.stringify({ ...(actWithin && { actWithin }) }),
  );
const later = (time: string) => world.superuser.query("select app.move_clock($1::interval)", time);
const remind = (ledger = world.ledger) => remindOfResults(world.trust, house(ledger));
const told = async () =>
  (
    await world.superuser.query<{ person: string; rung: number }>(
      "select person_id as person, rung from dignity.delivery order by rung, person_id",
    )
  ).map(({ person, rung }) => [rung, person === world.manager.id ? "manager" : "observer"]);
const wake = () =>
  world.superuser.query<{ sent: number; due: Date | null }>("select sent, due_at as due from dignity.result_wake");
const messages = async () =>
  (await world.superuser.query<{ id: string }>("select id from dignity.delivery")).map(({ id }) => id);

const grant = { pathway, role: "manager", action: "watch", reach: "organisation", programmeId: null, hidden: [] };
const actor = (): Actor => ({
  personId: world.manager.id,
  organisationId: world.trust,
  capacity: "employee",
  grants: [grant as Actor["grants"][number]],
});

async function record(mark = "red", replaces?: string): Promise<string> {
  const period = { periodFrom: Temporal.PlainDate.from("2026-01-01"), periodTo: Temporal.PlainDate.from("2026-03-31") };
  const given = { idempotencyKey: randomUUID(), organisationId: world.trust, pathway, indicator: "survey", mark };
  const recorded = await recordIndicatorResult({ ...given, ...period, replaces }, actor(), house());
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.errors));
  return recorded.value.resultId;
}

const act = (resultId: string) =>
  recordIndicatorAction(
    { idempotencyKey: randomUUID(), resultId, lookedInto: "The rota.", actionPlan: "Two more." },
    actor(),
    house(),
  );

describe("a result that awaits an action", () => {
  beforeAll(() => set(days(7)));

  it("is told to one after another when their time has come, and to nobody else", async () => {
    await record();
    expect(await remind()).toEqual([]);
    await later("8 days");
    expect(await remind()).toHaveLength(1);
    expect(await remind()).toEqual([]);
    expect(await told()).toEqual([[0, "manager"]]);
    await later("22 days");
    await remind();
    expect(await told()).toEqual([
      [0, "manager"],
      [1, "observer"],
    ]);
    expect(await wake()).toEqual([]);
  });

  it("is told once, however many workers look at it at the same moment", async () => {
    await record();
    await record();
    await later("8 days");
    await Promise.all(Array.from({ length: 5 }, () => remind()));
    expect(await told()).toEqual([
      [0, "manager"],
      [0, "manager"],
    ]);
  });

  it("is told once, wherever the one who tells is killed", async () => {
    await record();
    await later("8 days");
    for (const step of ["takeAwaitingResults", "watchers", "audit", "writeNotices", "armReminder", "post"] as const) {
      const failing: World["ledger"] = {
        inTransaction: (principal, work) =>
          world.ledger.inTransaction(principal, (book) => {
            const real = book[step] as (...given: unknown[]) => Promise<unknown>;
            const fails = async (...given: unknown[]) => {
              await real(...given);
              throw new Error(`killed after ${step}`);
            };
            return work({ ...book, [step]: fails });
          }),
      };
      await expect(remind(failing)).rejects.toThrow(`killed after ${step}`);
      expect(await told()).toEqual([]);
    }
    await remind();
    await remind();
    expect(await told()).toEqual([[0, "manager"]]);
  });

  it("is told to nobody once the action is recorded, nor once it was corrected; what was on its way is withheld", async () => {
    const [acted, corrected] = [await record(), await record()];
    await later("8 days");
    await remind();
    const written = await messages();
    expect(written).toHaveLength(2);
    expect((await act(acted)).ok).toBe(true);
    await record("green", corrected);
    for (const id of written) {
      const taken = await world.ledger.inTransaction(asSystem(world.trust), (book) => book.takeDelivery(id));
      expect(taken).toMatchObject({ stillEntitled: true, stillOwed: false, subject: "", address: undefined });
    }
    expect(await wake()).toEqual([]);
    await later("30 days");
    expect(await remind()).toEqual([]);
  });

  it("goes on waiting where it did when it is corrected: to correct something buys no time", async () => {
    const first = await record();
    await later("5 days");
    await record("red", await record("red", first));
    await later("3 days");
    await remind();
    expect(await told()).toEqual([[0, "manager"]]);
    expect(await wake()).toMatchObject([{ sent: 1 }]);
  });

  it("waits without a time until the organisation sets one, which then holds for it, too", async () => {
    await set();
    const pool = testPool(world.urls.sweepUrl, 1);
    const isDue = async () => (await createSchedule(pool).remindersDue(10)).includes(world.trust);
    await record("amber");
    expect(await wake()).toEqual([{ sent: 0, due: null }]);
    await later("8 days");
    expect([await isDue(), await remind()]).toEqual([false, []]);
    await set(days(30));
    expect(await isDue()).toBe(true);
    expect(await remind()).toEqual([]);
    expect(await isDue()).toBe(false);
    await set(days(7));
    await remind();
    expect(await told()).toEqual([[0, "manager"]]);
    await pool.end();
  });

  it("is told to the next at once where nobody has the role, and is tried again where nobody has any", async () => {
    const { superuser, manager, observer } = world;
    const end = (...people: string[]) =>
      superuser.query("update dignity.role_holder set valid_to = app.now() where person_id = any ($1)", people);
    await record();
    await later("8 days");
    await end(manager.id, observer.id);
    expect(await remind()).toEqual([]);
    expect(await wake()).toMatchObject([{ sent: 0 }]);
    await give(world.keeper, observer, "observer");
    expect(await remind()).toEqual([]);
    await later("25 hours");
    await remind();
    expect(await told()).toEqual([[1, "observer"]]);
    await give(world.keeper, manager, "manager");
  });
});

it("says nothing of what it is about, and to nobody whose role has ended", async () => {
  await record();
  await later("8 days");
  await remind();
  const [id = ""] = await messages();
  const take = (organisation = world.trust) =>
    world.ledger.inTransaction(asSystem(organisation), (book) => book.takeDelivery(id));
  const message = await take();
  expect(message).toMatchObject({ stillEntitled: true, stillOwed: true, address: "manager@example.org" });
  expect(`${message?.subject} ${message?.body}`).not.toMatch(/survey|red\b|2026|Ashbrook|conduct/i);
  expect(await take(world.educator)).toBeUndefined();
  await world.superuser.query(
    "update dignity.appointment set valid_to = app.now() where person_id = $1",
    world.manager.id,
  );
  expect(await take()).toMatchObject({ stillEntitled: false, subject: "", address: undefined });
});

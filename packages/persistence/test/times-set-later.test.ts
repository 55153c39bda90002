import { escalateDueTasks, type House } from "@dignity/application";
import { type Policy, setting } from "@dignity/kernel";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { policy as withTimes } from "./support/policy.ts";
import { newTask, openCaseIn } from "./support/records.ts";
import { asIntake, makeWorld, type World } from "./support/world.ts";

const write = withTimes.tasks["write"]!;
/** The organisation sets how soon it is written; about the other task nobody is to say anything. */
const policy = {
  ...withTimes,
  settings: {
    writeWithin: { label: "Write", source: write.source },
    meetWithin: { label: "Meet", source: write.source },
  },
  tasks: {
    ...withTimes.tasks,
    write: { ...write, due: { within: setting("writeWithin"), from: "entry", clock: "hard" } },
    meet: { ...withTimes.tasks["meet"]!, due: { within: setting("meetWithin"), from: "incident", clock: "hard" } },
  },
} as unknown as Policy;

let world: World;
let house: House;
let ids: readonly string[];
beforeAll(async () => {
  world = await makeWorld();
  const policies = { all: () => [policy], byId: () => policy, inForce: () => policy, approvalsOf: () => [] };
  house = { ledger: world.ledger, policies };
});
afterAll(() => world.close());

beforeEach(async () => {
  await setTimes({});
  const { caseId } = await openCaseIn(world);
  await world.superuser.query("delete from dignity.wake");
  await world.superuser.query(
    "update dignity.task set state = 'superseded', in_stay = false, superseded_at = app.now()",
  );
  await world.ledger.inTransaction(asIntake(world.reporter), async (book) => {
    const task = (definition: string) => {
      const one = newTask(world.trust, { kind: "case", caseId }, book.now);
      return { ...one, definition, due: undefined, wakeAt: null };
    };
    const tasks = ["write", "meet"].map(task);
    ids = tasks.map(({ id }) => id);
    await book.oweTasks(tasks);
  });
});

/** As the owner, whom the walls bind: nobody else keeps the directory. */
const setTimes = (settings: object) =>
  world.superuser.query(`do $$ begin set local role dignity_owner;
    update dignity.adoption set settings = '${JSON.stringify(settings)}' where organisation_id = '${world.trust}'; end $$`);

const tasks = () =>
  world.superuser.query<{ definition: string; due: string | null; rung: number; waits: boolean }>(
    `select t.definition, (t.due_at - app.now())::text as due, w.rung, w.due_at is null as waits
     from dignity.task t join dignity.wake w on w.task_id = t.id order by t.definition desc`,
  );
const sweep = () => escalateDueTasks({ organisationId: world.trust, taskIds: ids }, house);
const timeless = { due: null, rung: 0, waits: true };

it("waits off the clock, and stays there when other times are set", async () => {
  const all = [
    { definition: "write", ...timeless },
    { definition: "meet", ...timeless },
  ];
  expect(await tasks()).toEqual(all);
  await setTimes({ another: { amount: 1, unit: "hour" } });
  expect((await tasks()).every(({ waits }) => !waits)).toBe(true);
  expect(await sweep()).toMatchObject({ rungs: 0, deliveries: [] });
  expect(await tasks()).toEqual(all);
});

it("has the time that is set later, counted from then, and somebody is reminded by it", async () => {
  await setTimes({ writeWithin: { amount: 5, unit: "hour" } });
  await sweep();
  const [written, met] = await tasks();
  expect(written).toMatchObject({ definition: "write", rung: 0, waits: false });
  expect(written?.due).toMatch(/^0?[45]:/);
  expect(met).toEqual({ definition: "meet", ...timeless });
  await world.superuser.query("select app.move_clock(interval '6 hours')");
  expect((await sweep()).rungs).toBeGreaterThan(0);
});

it("counts from the incident where the policy does", async () => {
  await setTimes({ meetWithin: { amount: 1, unit: "hour" } });
  await sweep();
  const [row] = await world.superuser.query<{ counts: boolean }>(
    `select t.due_at = c.incident_at + interval '1 hour' as counts from dignity.task t
     join dignity.case_file c on c.id = t.case_id where t.definition = 'meet' and t.state = 'owed'`,
  );
  expect(row).toEqual({ counts: true });
});

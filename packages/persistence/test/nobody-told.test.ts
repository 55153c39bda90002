import { escalateDueTasks, type House, type NewTask } from "@dignity/application";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

import { policy } from "./support/policy.ts";
import { newTask, openCaseIn } from "./support/records.ts";
import { asIntake, makeWorld, type World } from "./support/world.ts";

let world: World;
let house: House;
beforeAll(async () => {
  world = await makeWorld();
  const policies = { all: () => [policy], byId: () => policy, inForce: () => policy, approvalsOf: () => [] };
  house = { ledger: world.ledger, policies };
});
afterAll(() => world.close());

let task: NewTask;
beforeEach(async () => {
  const { caseId } = await openCaseIn(world);
  await world.ledger.inTransaction(asIntake(world.reporter), async (book) => {
    const due = { at: book.now, localDate: book.now.toZonedDateTimeISO("Europe/London").toPlainDate(), rule: "1 hour" };
    task = { ...newTask(world.trust, { kind: "case", caseId }, book.now), definition: "write", due, wakeAt: book.now };
    await book.oweTasks([task]);
  });
});

/** Sweeps until the ladder has come to its end, and tells of how many tasks nobody was told. */
async function unheard(): Promise<number> {
  await world.superuser.query("select app.move_clock(interval '90 days')");
  const batch = { organisationId: world.trust, taskIds: [task.id] };
  let sum = 0;
  for (let rungs = 1; rungs > 0;) {
    const swept = await escalateDueTasks(batch, house);
    rungs = swept.rungs;
    sum += swept.unheard;
  }
  return sum;
}
const holding = (is: "null" | "app.now()") => world.superuser.query(`update dignity.role_holder set valid_to = ${is}`);

it("is none where somebody holds a role that is told at the end", async () => {
  expect(await unheard()).toBe(0);
});

it("is one where a ladder ends and nobody holds its roles, said once", async () => {
  await holding("app.now()");
  expect(await unheard()).toBe(1);
  expect(await unheard()).toBe(0);
  await holding("null");
});

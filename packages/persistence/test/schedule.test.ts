import { type OutboxRow } from "@dignity/application";
import { createSchedule } from "@dignity/persistence";
import type { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { testPool } from "../../../test/support/pool.ts";
import { openCaseIn } from "./support/records.ts";
import { makeWorld, type World } from "./support/world.ts";

let world: World;
let pool: Pool;
beforeAll(async () => {
  world = await makeWorld();
  pool = testPool(world.urls.sweepUrl, 4);
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

it("relays each row once, in order, and holds it for one relay at a time", async () => {
  const schedule = createSchedule(pool);
  const { caseId: first } = await openCaseIn(world);
  const { caseId: second } = await openCaseIn(world);
  const seen: OutboxRow[] = [];
  const relayed = await schedule.relay(1, async (rows) => {
    seen.push(...rows);
    await schedule.relay(10, (others) => Promise.resolve(void seen.push(...others)));
  });
  expect(relayed).toBe(1);
  expect(seen.map(({ subjectId, topic }) => [subjectId, topic])).toEqual([
    [first, "case.opened"],
    [second, "case.opened"],
  ]);
  expect(await schedule.relay(10, () => Promise.reject(new Error("nothing is left")))).toBe(0);
});

it("relays again what could not be handed over", async () => {
  const schedule = createSchedule(pool);
  const { caseId } = await openCaseIn(world);
  await expect(schedule.relay(10, () => Promise.reject(new Error("the queue is down")))).rejects.toThrow("down");
  const seen: string[] = [];
  await schedule.relay(10, (rows) => Promise.resolve(void seen.push(...rows.map(({ subjectId }) => subjectId))));
  expect(seen).toEqual([caseId]);
});

it("tells how far this clock is from the real one, however far the demo's has been moved", async () => {
  await world.superuser.query("select app.move_clock('3 days')");
  expect(Math.abs(await createSchedule(pool).clockSkew())).toBeLessThan(1);
});

it("reads nothing but ids and times", async () => {
  for (const table of ["case_file", "task", "report", "person", "case_party", "audit_entry", "data_key"])
    await expect(pool.query(`select 1 from dignity.${table}`), table).rejects.toMatchObject({ code: "42501" });
  await expect(pool.query("select message_envelope from dignity.delivery")).rejects.toMatchObject({ code: "42501" });
});

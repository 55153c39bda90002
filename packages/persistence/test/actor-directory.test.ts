import { createActorDirectory } from "@dignity/persistence";
import type { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { testPool } from "../../../test/support/pool.ts";
import { give, makeWorld, type World } from "./support/world.ts";

let world: World;
let pool: Pool;
beforeAll(async () => {
  world = await makeWorld();
  pool = testPool(world.urls.appUrl, 2);
});
afterAll(async () => {
  await pool.end();
  await world.close();
});

const identify = (subject: string, organisation = "ashbrook", capacity?: string) =>
  createActorDirectory(pool).identify({ issuer: "https://issuer.test", subject, organisation, capacity });

it("knows somebody by issuer and subject, with today's grants", async () => {
  const { manager, trust } = world;
  const grant = { pathway: "invented/conduct", role: "manager", reach: "organisation", programmeId: null, hidden: [] };
  const found = await identify("manager");
  expect(found).toMatchObject({
    ok: true,
    actor: { personId: manager.id, organisationId: trust, capacity: "employee" },
  });
  if (!found.ok) throw new Error(found.problem);
  const actions = ["act", "assign", "read"].map((action) => ({ ...grant, action }));
  expect([...found.actor.grants].sort((a, b) => a.action.localeCompare(b.action))).toEqual(actions);
});

it("gives what is hidden, and who triages", async () => {
  expect(await identify("investigator")).toMatchObject({ actor: { grants: [{ hidden: ["parties"] }, {}] } });
  expect(await identify("triager")).toMatchObject({ actor: { grants: [{ action: "triage" }] } });
});

it("lets in somebody who holds no role, for reporting", async () => {
  const { reporter, trust } = world;
  const actor = { personId: reporter.id, organisationId: trust, capacity: undefined, grants: [] };
  expect(await identify("reporter")).toEqual({ ok: true, actor });
});

it("refuses strangers, other issuers' subjects and those without a current appointment", async () => {
  expect(await identify("stranger")).toEqual({ ok: false, problem: "UNKNOWN_PERSON" });
  const elsewhere = { issuer: "https://other.test", subject: "manager", organisation: "ashbrook" };
  expect(await createActorDirectory(pool).identify(elsewhere)).toEqual({ ok: false, problem: "UNKNOWN_PERSON" });
  expect(await identify("manager", "fenland")).toEqual({ ok: false, problem: "NO_APPOINTMENT" });
  expect(await identify("manager", "nowhere")).toEqual({ ok: false, problem: "NO_APPOINTMENT" });
  await world.superuser.query(
    "update dignity.appointment set valid_to = app.now() where person_id = $1",
    world.triager.id,
  );
  expect(await identify("triager")).toEqual({ ok: false, problem: "NO_APPOINTMENT" });
});

it("asks for the capacity of somebody with two, and never mixes their grants", async () => {
  const { keeper, tutorManager } = world;
  await give(keeper, { ...tutorManager, capacity: "employee" }, "investigator");
  expect(await identify("tutorManager", "fenland")).toEqual({ ok: false, problem: "CAPACITY_NEEDED" });
  const rolesIn = async (capacity: string) => {
    const found = await identify("tutorManager", "fenland", capacity);
    return found.ok
      ? { capacity: found.actor.capacity, roles: new Set(found.actor.grants.map(({ role }) => role)) }
      : found;
  };
  expect(await rolesIn("tutor")).toEqual({ capacity: "tutor", roles: new Set(["manager"]) });
  expect(await rolesIn("employee")).toEqual({ capacity: "employee", roles: new Set(["investigator"]) });
  expect(await rolesIn("visitor")).toEqual({ capacity: undefined, roles: new Set() });
});

it("takes a role away the moment it ends", async () => {
  await world.superuser.query(
    "update dignity.role_holder set valid_to = app.now() where person_id = $1",
    world.manager.id,
  );
  expect(await identify("manager")).toMatchObject({ ok: true, actor: { capacity: undefined, grants: [] } });
});

it("opens the tables it reads to nobody who is not yet anybody", async () => {
  await expect(pool.query("select 1 from dignity.person_identity")).rejects.toMatchObject({ code: "42501" });
  for (const table of ["person", "appointment", "role_holder", "case_file", "report", "task"])
    expect((await pool.query(`select 1 from dignity.${table}`)).rows, table).toEqual([]);
});

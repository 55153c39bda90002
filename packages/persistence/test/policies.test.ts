import { canonicalJson, type Policy } from "@dignity/kernel";
import { loadPolicies, planPublication, publishPolicies } from "@dignity/persistence";
import type { Pool } from "pg";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";

import { testPool } from "../../../test/support/pool.ts";
import { pathway, policy } from "./support/policy.ts";
import { makeWorld, type World } from "./support/world.ts";

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

const second: Policy = {
  ...policy,
  id: "invented/conduct@2",
  effectiveFrom: "2026-09-01",
  grants: policy.grants.slice(0, 1),
};

it("serves back what was published", async () => {
  const policies = await loadPolicies(pool);
  expect(policies.byId(policy.id)).toEqual(JSON.parse(canonicalJson(policy)));
  expect(policies.byId("invented/conduct@9")).toBeUndefined();
});

it("publishes a policy once, whoever else publishes it at the same time", async () => {
  const both = await Promise.all([1, 2].map(() => publishPolicies(world.urls.ownerUrl, [policy, second])));
  expect(both.flatMap(({ published }) => published)).toEqual([second.id]);
  expect(both.flatMap(({ refused }) => refused)).toEqual([]);
});

it("keeps each approval once, and none of a version that was never published", async () => {
  const given = { by: "board", decision: "approved", on: "2026-08-01" } as const;
  const some = { by: "staff-side", decision: "reviewed", on: "2026-07-01", rules: ["grants.0"] } as const;
  const approvals = { [policy.id]: [given, some, given], "invented/conduct@9": [given] };
  await publishPolicies(world.urls.ownerUrl, [policy], { approvals });
  await publishPolicies(world.urls.ownerUrl, [policy], { approvals });
  const policies = await loadPolicies(pool);
  expect(policies.approvalsOf(policy.id)).toEqual([some, given]);
  expect(policies.approvalsOf("invented/conduct@9")).toEqual([]);
});

it("lets nobody but the owner approve", async () => {
  const approve = "insert into dignity.policy_approval values ($1, 'nobody', 'ratified', '2026-08-02', null)";
  await expect(pool.query(approve, [policy.id])).rejects.toMatchObject({ code: "42501" });
});

it("records no approval of a day that is yet to come, until it has come", async () => {
  const tomorrow = Temporal.Now.plainDateISO("Europe/London").add({ days: 1 }).toString();
  const approvals = { [policy.id]: [{ by: "later", decision: "approved", on: tomorrow } as const] };
  const recorded = async () => {
    await publishPolicies(world.urls.ownerUrl, [policy], { approvals });
    return (await loadPolicies(pool)).approvalsOf(policy.id).some(({ by }) => by === "later");
  };
  expect(await recorded()).toBe(false);
  await world.superuser.query("select app.move_clock('1 day')");
  expect(await recorded()).toBe(true);
});

it("puts the grants of the latest version in force", async () => {
  const roles = await pool.query("select distinct role from dignity.policy_grant order by role");
  expect(roles.rows).toEqual([{ role: "manager" }, { role: "triager" }]);
});

it("finds the version in force on a day", async () => {
  const policies = await loadPolicies(pool);
  const on = (day: string) => policies.inForce(pathway, Temporal.PlainDate.from(day))?.id;
  expect(on("2025-12-31")).toBeUndefined();
  expect(on("2026-01-01")).toBe(policy.id);
  expect(on("2026-08-31")).toBe(policy.id);
  expect(on("2026-09-01")).toBe(second.id);
  expect(policies.inForce("invented/other", Temporal.PlainDate.from("2026-09-01"))).toBeUndefined();
});

it("refuses a published text that has changed, and serves the stored one on", async () => {
  const { refused, published } = await publishPolicies(world.urls.ownerUrl, [{ ...policy, title: "Otherwise" }]);
  expect(published).toEqual([]);
  expect(refused).toMatchObject([{ code: "POLICY_CHANGED" }]);
  expect(refused[0]?.message).toMatch(/invented\/conduct@1 .*[0-9a-f]{64}.*[0-9a-f]{64}/);
  expect((await loadPolicies(pool)).byId(policy.id)?.title).toBe(policy.title);
});

it("publishes and approves nothing of a plugin that has changed a published text, and the others'", async () => {
  const third = { ...second, id: "invented/conduct@3", effectiveFrom: "2026-10-01" };
  const other = { ...policy, id: "another/conduct@1" };
  const approvals = { [policy.id]: [{ by: "hasty", decision: "approved", on: "2026-08-03" } as const] };
  const offered = [{ ...policy, title: "Otherwise" }, second, third, other];
  const { published } = await publishPolicies(world.urls.ownerUrl, offered, { approvals });
  expect(published).toEqual([other.id]);
  expect((await loadPolicies(pool)).approvalsOf(policy.id).some(({ by }) => by === "hasty")).toBe(false);
});

it("does what was planned or nothing", async () => {
  const [third, fourth] = [3, 4].map((version) => ({
    ...second,
    id: `invented/conduct@${version}`,
    effectiveFrom: `2026-1${version - 3}-01`,
  })) as [Policy, Policy];
  const { ownerUrl } = world.urls;
  const [planned, alsoPlanned] = [await planPublication(ownerUrl, [third]), await planPublication(ownerUrl, [fourth])];
  const both = await Promise.allSettled([
    publishPolicies(ownerUrl, [third], planned),
    publishPolicies(ownerUrl, [fourth], alsoPlanned),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const [refused] = both.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  expect(refused).toMatchObject({ code: "PLAN_OUTDATED" });
  const ids = (await loadPolicies(pool)).all().map(({ id }) => id);
  expect(ids.filter((id) => id === third.id || id === fourth.id)).toHaveLength(1);

  const again = await planPublication(ownerUrl, [policy]);
  const approvals = { [policy.id]: [{ by: "meanwhile", decision: "approved", on: "2026-08-04" } as const] };
  await publishPolicies(ownerUrl, [policy], { approvals });
  await expect(publishPolicies(ownerUrl, [policy], again)).rejects.toMatchObject({ code: "PLAN_OUTDATED" });
});

it("does not serve a text that was changed in the database", async () => {
  await world.superuser.query("alter table dignity.policy_version disable trigger never_changed");
  await world.superuser.query(
    "update dignity.policy_version set canonical_json = replace(canonical_json, 'Meet', 'Met')",
  );
  await expect(loadPolicies(pool)).rejects.toMatchObject({ code: "POLICY_DAMAGED" });
});

it("cannot be published by the runtime role", async () => {
  await expect(publishPolicies(world.urls.appUrl, [second])).rejects.toMatchObject({ code: "42501" });
});

import { canonicalJson, type Policy } from "@dignity/kernel";
import { loadPolicies, publishApprovals, publishPolicies } from "@dignity/persistence";
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
  await publishPolicies(world.urls.ownerUrl, [policy], approvals);
  await publishApprovals(world.urls.ownerUrl, approvals);
  const policies = await loadPolicies(pool);
  expect(policies.approvalsOf(policy.id)).toEqual([some, given]);
  expect(policies.approvalsOf("invented/conduct@9")).toEqual([]);
});

it("lets nobody but the owner approve", async () => {
  await expect(
    publishApprovals(world.urls.appUrl, { [policy.id]: [{ by: "nobody", decision: "ratified", on: "2026-08-02" }] }),
  ).rejects.toMatchObject({ code: "42501" });
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

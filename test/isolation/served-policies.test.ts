import { describe, expect, it } from "vitest";

import { freshDatabase } from "../support/database.ts";
import { servedPlugins } from "../support/served-plugins.ts";
import { compare } from "./compare.ts";
import { asRuntimeRole, undone } from "./databases.ts";
import { grantsInForce } from "./grants-in-force.ts";
import { populate } from "./populate.ts";
import { tableOfGrants } from "./table-of-grants.ts";
import { beyondWalls, openEverything } from "./walls.ts";
import { actorsOf } from "./world/actors.ts";
import { worldOfPolicy } from "./world/world-of-policy.ts";

const database = await freshDatabase();
const pathways = await grantsInForce(servedPlugins, database).finally(database.drop);

// A policy with many roles has many pairs of them.
describe.each(pathways)("$pathway", { timeout: 240_000 }, ({ pathway, policy, grants }) => {
  const world = worldOfPolicy(policy, pathway, grants);

  it("is enforced alike in memory, SQL and row security, for every role and every two, in every relation", async () => {
    const { admin, app, drop } = await populate(world);
    const { disagreements, decisions, allowed } = await undone(app, () => compare(admin, app, world)).finally(drop);
    expect(disagreements.slice(0, 20)).toEqual([]);
    console.log(`${pathway}: ${decisions} decisions, 0 disagreements`);
    // A world in which nobody may do anything would prove nothing.
    expect([...allowed.keys()]).toEqual(expect.arrayContaining([...new Set(grants.map(({ action }) => action))]));
  });

  it("stays behind the walls when a policy of row security is too wide", async () => {
    const { admin, drop } = await populate(world);
    await undone(admin, async () => {
      await openEverything(admin);
      for (const { actor } of actorsOf(world))
        expect(await beyondWalls(asRuntimeRole(admin), world, actor)).toEqual([]);
    }).finally(drop);
  });

  it("lets each role, and each two in one hand, do what its table says", async () => {
    const file = `./grants/${pathway.replace("/", "-")}.md`;
    await expect(tableOfGrants({ pathway, policy, grants })).toMatchFileSnapshot(file);
  });
});

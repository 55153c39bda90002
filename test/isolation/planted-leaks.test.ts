import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { asRuntimeRole, type Populated, undone } from "./databases.ts";
import { findLeak } from "./find-leak.ts";
import { leaks } from "./planted-leaks.ts";
import { populate } from "./populate.ts";
import { beyondWalls, openEverything } from "./walls.ts";
import { actorsOf } from "./world/actors.ts";
import { aWorld } from "./world/random-world.ts";

const [world] = fc.sample(aWorld(80), { seed: 7, numRuns: 1 });
if (!world) throw new Error("There is no world.");
let database: Populated;
beforeAll(async () => {
  database = await populate(world);
});
afterAll(() => database.drop());

describe("the walls", () => {
  it("hold when a policy is too wide", () =>
    undone(database.admin, async () => {
      await openEverything(database.admin);
      for (const { actor } of actorsOf(world))
        expect(await beyondWalls(asRuntimeRole(database.admin), world, actor)).toEqual([]);
    }));
});

describe("a planted leak is found:", () => {
  it.each(leaks)("$name ($found)", async (leak) => {
    expect(await findLeak(leak, database.admin, world), "somebody noticed").toBeDefined();
  });
});

import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { memoryAndReference, memoryAndRows, memoryAndSql } from "./compare.ts";
import { asRuntimeRole, type Populated, populate, undone } from "./databases.ts";
import { type Leak, leaks } from "./planted-leaks.ts";
import { beyondWalls, openEverything } from "./walls.ts";
import { actorsOf, type WorldActor } from "./world/actors.ts";
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
  it.each(leaks)("$name ($found)", (leak) =>
    undone(database.admin, async () => {
      const wrong = await comparison(leak, database.admin);
      for (const { actor } of actorsOf(world)) if ((await wrong(actor)).length > 0) return;
      expect.unreachable("Nobody noticed.");
    }),
  );
});

type Compare = (actor: WorldActor["actor"]) => readonly string[] | Promise<readonly string[]>;

async function comparison(leak: Leak, admin: Client): Promise<Compare> {
  if (!world) throw new Error("There is no world.");
  if ("faults" in leak)
    return leak.found === "sql"
      ? (actor) => memoryAndSql(admin, world, actor, leak.faults)
      : (actor) => memoryAndReference(world, actor, leak.faults);
  await leak.plant(admin);
  if (leak.found === "rows") return (actor) => memoryAndRows(asRuntimeRole(admin), world, actor);
  await openEverything(admin);
  return (actor) => beyondWalls(asRuntimeRole(admin), world, actor);
}

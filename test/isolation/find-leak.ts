import type { Client } from "pg";

import { memoryAndReference, memoryAndRows, memoryAndSql } from "./compare.ts";
import { asRuntimeRole, undone } from "./databases.ts";
import type { Leak } from "./planted-leaks.ts";
import { beyondWalls, openEverything } from "./walls.ts";
import { actorsOf, type WorldActor } from "./world/actors.ts";
import type { World } from "./world/world.ts";

/** Plants the leak and takes it back: what is the first that somebody sees and should not, or the other way round? */
export const findLeak = (leak: Leak, admin: Client, world: World): Promise<string | undefined> =>
  undone(admin, async () => {
    const wrong = await comparison(leak, admin, world);
    for (const { actor } of actorsOf(world)) {
      const [first] = await wrong(actor);
      if (first !== undefined) return first;
    }
    return undefined;
  });

type Compare = (actor: WorldActor["actor"]) => readonly string[] | Promise<readonly string[]>;

async function comparison(leak: Leak, admin: Client, world: World): Promise<Compare> {
  if ("faults" in leak)
    return leak.found === "sql"
      ? (actor) => memoryAndSql(admin, world, actor, leak.faults)
      : (actor) => memoryAndReference(world, actor, leak.faults);
  await leak.plant(admin);
  if (leak.found === "rows") return (actor) => memoryAndRows(asRuntimeRole(admin), world, actor);
  await openEverything(admin);
  return (actor) => beyondWalls(asRuntimeRole(admin), world, actor);
}

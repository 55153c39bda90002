import fc from "fast-check";

import { compare } from "../../isolation/compare.ts";
import { settle, undone } from "../../isolation/databases.ts";
import { findLeak } from "../../isolation/find-leak.ts";
import { leaks } from "../../isolation/planted-leaks.ts";
import { aWorld } from "../../isolation/world/random-world.ts";
import { emptyDatabase } from "./empty-database.ts";
import type { Tried } from "./tried.ts";
import type { Verdict } from "./verdict.ts";

/** Has memory, SQL and row security compared in a world of cases, with each leak and without any. */
export async function tryDifferential(atMost: number, seed: number): Promise<Tried> {
  const [world] = fc.sample(aWorld(80), { seed, numRuns: 1 });
  if (!world) throw new Error("There is no world.");
  const { admin, app, drop } = await settle(world, await emptyDatabase());
  try {
    const { disagreements } = await undone(app, () => compare(admin, app, world));
    const verdicts: Verdict[] = [];
    for (const leak of leaks.slice(0, atMost)) {
      const fault = { caughtBy: "differential", name: leak.name } as const;
      verdicts.push({ fault, caught: (await findLeak(leak, admin, world)) !== undefined });
    }
    return { verdicts, complaints: disagreements };
  } finally {
    await drop();
  }
}

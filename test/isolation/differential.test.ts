import fc from "fast-check";
import { expect, it } from "vitest";

import { compare } from "./compare.ts";
import { undone } from "./databases.ts";
import { populate } from "./populate.ts";
import { aWorld } from "./world/random-world.ts";

const seed = Number(process.env["ISOLATION_SEED"] ?? 20261122);
const worlds = Number(process.env["ISOLATION_WORLDS"] ?? 2);

// Worlds in which nobody may do anything would prove nothing: each of these must be allowed to somebody.
const actions = [
  "read",
  "act",
  "assign",
  "count",
  "identify",
  "triage",
  "read task",
  "act task",
  "read support",
  "act support",
  "read committee report",
  "watch",
];
const fields = ["account", "parties", "health", "notes", "reporter"].map((field) => `field ${field}`);

it("memory, SQL and row-level security agree about everybody and everything", async () => {
  let decisions = 0;
  const allowed = new Map<string, number>();
  for (const world of fc.sample(aWorld(40), { seed, numRuns: worlds })) {
    const { admin, app, drop } = await populate(world);
    const compared = await undone(app, () => compare(admin, app, world)).finally(drop);
    expect(compared.disagreements.slice(0, 20)).toEqual([]);
    decisions += compared.decisions;
    for (const [question, times] of compared.allowed) allowed.set(question, (allowed.get(question) ?? 0) + times);
  }
  const yes = [...allowed.values()].reduce((sum, times) => sum + times, 0);
  console.log(`isolation: ${decisions} decisions in ${worlds} worlds, ${yes} allowed, 0 disagreements, seed ${seed}`);
  expect(new Set(allowed.keys())).toEqual(new Set([...actions, ...fields]));
});

import fc from "fast-check";
import { expect, it } from "vitest";

import { undone } from "./databases.ts";
import { enter } from "./enforcers/by-row-security.ts";
import { populate } from "./populate.ts";
import { actorsOf } from "./world/actors.ts";
import { aWorld } from "./world/random-world.ts";

interface Node {
  readonly "Node Type": string;
  readonly "Function Name"?: string;
  readonly "Actual Loops": number;
  readonly Plans?: readonly Node[];
}

const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

it("what a policy asks about the actor is asked once per statement, and not for each row", async () => {
  const [world] = fc.sample(aWorld(200), { seed: 5, numRuns: 1 });
  if (!world) throw new Error("There is no world.");
  const { app, drop } = await populate(world);
  try {
    for (const { actor } of actorsOf(world)
      .filter((one) => one.actor.grants.length > 5)
      .slice(0, 3))
      await undone(app, async () => {
        await enter(app, actor);
        const { rows } = await app.query<{ "QUERY PLAN": [{ Plan: Node }] }>(
          "explain (analyze, format json) select id from dignity.case_file order by opened_at desc",
        );
        const asked = rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => nodes(Plan)));
        const functions = asked.filter((node) => node["Function Name"]);
        expect(functions.length).toBeGreaterThan(0);
        expect(functions.filter((node) => node["Actual Loops"] > 1)).toEqual([]);
      });
  } finally {
    await drop();
  }
});

import { join } from "node:path";

import type { Asked, Proof, Proved } from "../proof.ts";
import { allStories, policies } from "../stories/all-stories.ts";
import { reasonFor } from "./unheld-for-a-reason.ts";
import { tally } from "./unheld.ts";

const root = join(import.meta.dirname, "../../..");

export const rules: Proof = {
  name: "rules",
  promises:
    "whatever a policy says of a case and of who may do what with it, a story or an agreed table would notice if it said otherwise",
  prove,
};

/** Breaks every rule of every policy, one at a time, and asks whether any story notices. */
async function prove({ progress }: Asked): Promise<Proved> {
  const stories = allStories(root);
  progress(`${stories.length} stories, told to the kernel of policies in which one thing is broken`);
  const { broken, unheld } = await tally(policies, stories);
  const all = [...unheld].flatMap(([id, places]) => places.map((at) => ({ id, at, reason: reasonFor(id, at) })));
  for (const { id, at, reason } of all) progress(`${reason ? "not held" : "NOT HELD"}: ${id} ${at}. ${reason ?? ""}`);
  const figure = `${broken} rules broken, ${broken - all.length} noticed, ${all.length} not`;
  const without = all.filter(({ reason }) => reason === undefined).length;
  if (without > 0) return { figure: `${figure}, ${without} of them without a reason`, holds: false };
  return { figure: `${figure}, each for a reason`, holds: true };
}

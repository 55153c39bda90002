import { join } from "node:path";

import { demoServer, refusalsIn, runOnKernel, runOverHttp, type Story, type Told, toldLines } from "@dignity/stories";

import type { Asked, Proof, Proved } from "../proof.ts";
import { allStories, policies } from "./all-stories.ts";
import { emptyDemo } from "./empty-demo.ts";

const root = join(import.meta.dirname, "../../..");

export const stories: Proof = {
  name: "stories",
  promises: "every story of every policy holds in the kernel and over GraphQL on a running server",
  prove,
};

async function prove({ progress }: Asked): Promise<Proved> {
  const all = allStories(root);
  progress(`${all.length} stories, told to the kernel`);
  const told = await inTurn(all, progress, (story) => runOnKernel(story, policies));
  progress("Starting a server on an empty database");
  const demo = await emptyDemo();
  try {
    progress(`${all.length} stories, told to the server at ${demo.url}`);
    const server = demoServer(demo.url);
    told.push(...(await inTurn(all, progress, (story) => runOverHttp(story, server))));
  } finally {
    await demo.stop();
  }
  return summed(all, told, progress);
}

/** One after the other: on a server they share its clock. */
async function inTurn(all: readonly Story[], progress: Asked["progress"], tell: (story: Story) => Promise<Told>) {
  const told: Told[] = [];
  for (const story of all) {
    const one = await tell(story);
    for (const line of toldLines(one)) progress(line);
    told.push(one);
    if (told.length % 20 === 0) progress(`  ${told.length} of ${all.length}`);
  }
  return told;
}

function summed(all: readonly Story[], told: readonly Told[], progress: Asked["progress"]): Proved {
  const count = (of: (one: Told) => number) => told.reduce((sum, one) => sum + of(one), 0);
  const elsewhere = count((one) => one.elsewhere.length);
  progress(`${count((one) => one.checked)} assertions checked; ${elsewhere} of them only over HTTP`);
  const refusals = all.reduce((sum, story) => sum + refusalsIn(story), 0);
  const failed = new Set(told.filter(({ faults }) => faults.length > 0).map(({ story }) => story.file)).size;
  const figure = `${all.length} stories, ${refusals} refusals`;
  if (failed > 0) return { figure: `${figure}, ${failed} stories do not hold`, holds: false };
  return { figure: `${figure}, both ways`, holds: true };
}

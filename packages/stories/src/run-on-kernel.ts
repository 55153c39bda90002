import type { Policy } from "@dignity/plugin-sdk";

import { KernelStage } from "./kernel/kernel-stage.ts";
import { play, type Told } from "./play.ts";
import { policyOf } from "./policy-of.ts";
import type { Story } from "./story.ts";

/** Tells a story to the kernel. What only a server can check is marked as not checked here. */
export async function runOnKernel(story: Story, policies: readonly Policy[]): Promise<Told> {
  const policy = policyOf(policies, story.pathway);
  if (!policy) throw new Error(`There is no policy for ${story.pathway}.`);
  return play(story, new KernelStage(story, policy));
}

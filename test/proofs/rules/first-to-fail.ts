import type { Policy } from "@dignity/kernel";
import { runOnKernel, type Story } from "@dignity/stories";

/** The first of these stories that does not hold under this policy; undefined if all do. */
export async function firstToFail(stories: readonly Story[], policy: Policy): Promise<Story | undefined> {
  for (const story of stories) if (!(await holds(story, policy))) return story;
  return undefined;
}

async function holds(story: Story, policy: Policy): Promise<boolean> {
  try {
    return (await runOnKernel(story, [policy])).faults.length === 0;
  } catch {
    return false;
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { type Fault, StoryUnreadable } from "./fault.ts";
import type { Known } from "./read-story.ts";
import { readStory } from "./read-story.ts";
import { readWorld } from "./read-world.ts";
import type { Story } from "./story.ts";

const world = "world.yaml";

/** Reads all stories of a folder, in the world that its world.yaml describes. All faults are told at once. */
export function readFolder(folder: string, policies: Known["policies"]): readonly Story[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== world);
  return readFiles(
    files.toSorted().map((name) => join(folder, name)),
    policies,
  );
}

/** Reads stories from files, each in the world of its own folder. */
export function readFiles(files: readonly string[], policies: Known["policies"]): readonly Story[] {
  const faults: Fault[] = [];
  const stories = files.flatMap((file) => {
    try {
      return [readStory(readFileSync(file, "utf8"), file, { policies, world: worldOf(file) })];
    } catch (error) {
      if (!(error instanceof StoryUnreadable)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new StoryUnreadable(faults);
  return stories;
}

function worldOf(file: string) {
  const beside = join(dirname(file), world);
  return readWorld(readFileSync(beside, "utf8"), beside);
}

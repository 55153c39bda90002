import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { type Fault, StoryUnreadable } from "./fault.ts";
import type { Known } from "./read-story.ts";
import { readStory } from "./read-story.ts";
import type { Story } from "./story.ts";
import { worldFile, worldOf } from "./world-of.ts";

/** Reads all stories of a folder and of the folders in it. All faults are told at once. */
export function readFolder(folder: string, policies: Known["policies"]): readonly Story[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const stories = files.filter((name) => name.endsWith(".yaml") && basename(name) !== worldFile);
  return readFiles(
    stories.toSorted().map((name) => join(folder, name)),
    policies,
  );
}

/**
 * Reads stories from files, each in the world of its own folder.
 *
 * @param home where stories lie in whose world those are told that lie beside none
 */
export function readFiles(files: readonly string[], policies: Known["policies"], home?: string): readonly Story[] {
  const faults: Fault[] = [];
  const stories = files.flatMap((file) => {
    try {
      return [readStory(readFileSync(file, "utf8"), file, { policies, world: worldOf(file, home) })];
    } catch (error) {
      if (!(error instanceof StoryUnreadable)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new StoryUnreadable(faults);
  return stories;
}

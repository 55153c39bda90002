import { type Fault, StoryUnreadable } from "./fault.ts";
import type { Known } from "./read-story.ts";
import { readStory } from "./read-story.ts";
import type { Story } from "./story.ts";
import { storiesUnder } from "./stories-under.ts";
import { textOf } from "./text-of.ts";
import { worldOf } from "./world-of.ts";

/** Reads all stories of a folder and of the folders in it. All faults are told at once. */
export const readFolder = (folder: string, policies: Known["policies"]): readonly Story[] =>
  readFiles(storiesUnder(folder), policies);

/**
 * Reads stories from files, each in the world of its own folder.
 *
 * @param home where stories lie in whose world those are told that lie beside none
 */
export function readFiles(files: readonly string[], policies: Known["policies"], home?: string): readonly Story[] {
  const faults: Fault[] = [];
  const stories = files.flatMap((file) => {
    try {
      return [readStory(textOf(file), file, { policies, world: worldOf(file, home) })];
    } catch (error) {
      if (!(error instanceof StoryUnreadable)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  faults.push(...namedAlike(stories));
  if (faults.length > 0) throw new StoryUnreadable(faults);
  return stories;
}

/** One of two that are called alike could fail, or be left out, and nobody would know which. */
function namedAlike(stories: readonly Story[]): readonly Fault[] {
  return stories.flatMap((story, index) => {
    const other = stories.slice(0, index).find(({ name }) => name === story.name);
    const message = `“${story.name}” is the name of ${other?.file} too. Give each story a name of its own.`;
    return other ? [{ file: story.file, line: story.lineOf(["name"]), message }] : [];
  });
}

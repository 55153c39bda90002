import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { StoryUnreadable } from "./fault.ts";
import { readWorld } from "./read-world.ts";
import type { World } from "./shape.ts";

export const worldFile = "world.yaml";

/**
 * The world in which a story is told: that of its folder, within those of the folders around it, as far up as they
 * have one. A folder without one is told in the nearest. Throws StoryUnreadable where there is none.
 */
export function worldOf(story: string): World {
  const nearest = foldersAround(story).find(hasWorld);
  if (nearest !== undefined) return worldIn(nearest);
  const message = `There is no ${worldFile} beside this story or in a folder around it.`;
  throw new StoryUnreadable([{ file: story, line: 1, message }]);
}

/** From the nearest to the outermost. A path that is not absolute ends where the reader stands. */
function foldersAround(path: string): readonly string[] {
  const around = dirname(path);
  return around === path ? [] : [around, ...foldersAround(around)];
}

const hasWorld = (folder: string) => existsSync(join(folder, worldFile));

function worldIn(folder: string): World {
  const file = join(folder, worldFile);
  const [around] = foldersAround(folder);
  return readWorld(readFileSync(file, "utf8"), file, around && hasWorld(around) ? worldIn(around) : undefined);
}

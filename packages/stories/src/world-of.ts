import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import { StoryUnreadable } from "./fault.ts";
import { readWorld } from "./read-world.ts";
import type { World } from "./shape.ts";
import { textOf } from "./text-of.ts";

export const worldFile = "world.yaml";

/**
 * The world in which a story is told: that of its folder, within those of the folders around it, as far up as they
 * have one. A folder without one is told in the nearest; a story that lies beside none as if it lay in `home`, the
 * folder of its pathway's own stories. Throws StoryUnreadable where there is none either.
 */
export function worldOf(story: string, home?: string): World {
  const nearest = nearestWorld(story) ?? (home === undefined ? undefined : nearestWorld(join(home, worldFile)));
  if (nearest !== undefined) return worldIn(nearest);
  const message = `There is no ${worldFile} beside this story or in a folder around it. Put the story beside one, or name in its pathway a plugin that has one.`;
  throw new StoryUnreadable([{ file: story, line: 1, message }]);
}

/** The nearest folder around a file that has a world. */
export const nearestWorld = (file: string): string | undefined => foldersAround(file).find(hasWorld);

/** From the nearest to the outermost. A path that is not absolute ends where the reader stands. */
function foldersAround(path: string): readonly string[] {
  const around = dirname(path);
  return around === path ? [] : [around, ...foldersAround(around)];
}

const hasWorld = (folder: string) => existsSync(join(folder, worldFile));

/** The world of a folder that has one, within those around it. */
export function worldIn(folder: string): World {
  const file = join(folder, worldFile);
  const around = worldAround(folder);
  return readWorld(textOf(file), file, around === undefined ? undefined : worldIn(around));
}

/** The files that a folder's world is made of, its own first. */
export function filesOfWorld(folder: string): readonly string[] {
  const around = worldAround(folder);
  return [join(folder, worldFile), ...(around === undefined ? [] : filesOfWorld(around))];
}

/** The folder around it, if it has a world, too: beyond one that has none nothing counts. */
function worldAround(folder: string): string | undefined {
  const [around] = foldersAround(folder);
  return around !== undefined && hasWorld(around) ? around : undefined;
}

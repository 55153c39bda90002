import { existsSync } from "node:fs";
import { basename, join } from "node:path";

import { type Fault, faultLine, StoryUnreadable } from "./fault.ts";
import { pathwayNamedIn } from "./pathway-named-in.ts";
import type { World } from "./shape.ts";
import { storiesUnder } from "./stories-under.ts";
import { textOf } from "./text-of.ts";
import { filesOfWorld, nearestWorld, worldFile, worldIn } from "./world-of.ts";
import { type Path, YamlText } from "./yaml-text.ts";

/** A world, and a pathway of which stories are told in it. */
export interface ToldWorld {
  readonly pathway: string;
  readonly world: World;
  /** Something that is wrong with what stands at a path of it, in its own file or in one around it. */
  fault(path: Path, message: string): Fault;
}

/**
 * The worlds in which the stories of a folder, and of the folders in it, tell of these pathways. A pathway of which no
 * story tells yet has the world of the folder called as it is, else of the whole.
 *
 * @returns each world once for each of its pathways; none where there is no such folder
 * @throws StoryUnreadable with every fault of every such world
 */
export function toldWorlds(folder: string, pathways: readonly string[]): readonly ToldWorld[] {
  const told = new Map<string, { readonly pathway: string; readonly within: string }>();
  for (const { file, pathway } of storiesOf(folder, pathways)) {
    const within = nearestWorld(file);
    if (within !== undefined) told.set(`${pathway} ${within}`, { pathway, within });
  }
  const faults = new Map<string, Fault>();
  const worlds = [...told.values()].flatMap(({ pathway, within }) => {
    try {
      return [{ pathway, world: worldIn(within), fault: faultIn(within) }];
    } catch (error) {
      if (!(error instanceof StoryUnreadable)) throw error;
      for (const fault of error.faults) faults.set(faultLine(fault), fault);
      return [];
    }
  });
  if (faults.size > 0) throw new StoryUnreadable([...faults.values()]);
  return worlds;
}

function storiesOf(folder: string, pathways: readonly string[]) {
  if (!existsSync(folder)) return [];
  const stories = storiesUnder(folder).map((file) => ({ file, pathway: pathwayNamedIn(file) ?? "" }));
  return pathways.flatMap((pathway) => {
    const itsOwn = stories.filter((story) => story.pathway === pathway);
    return itsOwn.length > 0 ? itsOwn : [{ pathway, file: join(folder, basename(pathway), worldFile) }];
  });
}

const faultIn =
  (folder: string): ToldWorld["fault"] =>
  (path, message) => {
    const files = filesOfWorld(folder).map((file) => new YamlText(textOf(file), file));
    const place = files.find((file) => file.says(path)) ?? files[0];
    return place?.fault(path, message) ?? { file: join(folder, worldFile), line: 1, message };
  };

import type { Policy } from "@dignity/kernel";
import { type Fault, faultLine, StoryUnreadable, type ToldWorld, toldWorlds, worldTold } from "@dignity/stories";

import type { Cast } from "../cast/cast.ts";
import { faultsOf } from "./faults-of.ts";
import { newest } from "./newest.ts";
import { type World, worldFrom } from "./world.ts";
import type { WorldKeeper } from "./world-keeper.ts";

/** Where the stories of a plugin are. */
export interface PluginStories {
  readonly plugin: string;
  readonly folder: string;
}

/** A plugin whose world.yaml says what cannot be so: nobody of it was added. */
export interface UnknownPlugin {
  readonly plugin: string;
  /** Each fault in a line, with its file. */
  readonly reason: string;
}

interface Knowing {
  readonly keeper: WorldKeeper;
  readonly cast: Cast;
  /** Those in use. What stories tell of any other pathway is left out. */
  readonly policies: readonly Policy[];
}

/** Sees to it that the demonstration has whom the stories of plugins speak of; one with a fault never stops the others. */
export async function knowPlugins(all: readonly PluginStories[], knowing: Knowing): Promise<readonly UnknownPlugin[]> {
  const unknown: UnknownPlugin[] = [];
  for (const { plugin, folder } of all) {
    try {
      for (const world of worldsIn(plugin, folder, knowing)) await knowing.keeper.know(world);
    } catch (error) {
      if (!(error instanceof StoryUnreadable)) throw error;
      unknown.push({ plugin, reason: error.message });
    }
  }
  return unknown;
}

/** All are read before any is known: a plugin is there as a whole or not at all. */
function worldsIn(plugin: string, folder: string, { cast, policies }: Knowing): readonly World[] {
  const own = policies.filter(({ id }) => id.startsWith(`${plugin}/`));
  const pathways = [...new Set(own.map(({ id }) => id.replace(/@.*/, "")))];
  const faults = new Map<string, Fault>();
  const worlds = toldWorlds(folder, pathways).flatMap((told) => {
    const read = readFor(told, own, cast);
    // What stands in a world around several stands in each of them.
    for (const fault of read.faults) faults.set(faultLine(fault), fault);
    return read.worlds;
  });
  if (faults.size > 0) throw new StoryUnreadable([...faults.values()]);
  return pathways.flatMap((pathway) => togetherIn(worlds.filter((world) => world.pathway === pathway)));
}

/**
 * The worlds of one pathway as one: brought one after the other, what two say otherwise would change at each start. The
 * last says how it is; stories told over HTTP bring their own.
 */
function togetherIn(worlds: readonly World[]): readonly World[] {
  const [first, ...others] = worlds;
  if (!first) return [];
  const both = (one: World, { organisations, people }: World): World => ({
    ...one,
    organisations: { ...one.organisations, ...organisations },
    people: { ...one.people, ...people },
  });
  return [others.reduce(both, first)];
}

function readFor({ pathway, world: told, fault }: ToldWorld, own: readonly Policy[], cast: Cast) {
  const read = worldFrom(worldTold(told, pathway));
  const policy = newest(own, pathway);
  if (!("world" in read) || !policy) {
    const faults = "faults" in read ? read.faults : [];
    return { worlds: [], faults: faults.map(({ path, message }) => fault(path, message)) };
  }
  const faults = [...faultsOf(read.world, policy, own, cast)];
  return { worlds: [read.world], faults: faults.map(({ path, message }) => fault(path, message)) };
}

import { dirname, join, resolve } from "node:path";

import type { Policy } from "@dignity/plugin-sdk";
import {
  type Fault,
  pathwayNamedIn,
  readFiles,
  runOnKernel,
  runOverHttp,
  type Server,
  type Story,
  StoryUnreadable,
} from "@dignity/stories";

import { findPlugin, pluginAround, type PluginPlace } from "../plugins/find-plugin.ts";
import { type LoadedPlugin, loadPlugin } from "../plugins/load-plugin.ts";
import { reasonOf } from "../trouble.ts";

/** What came of one file. */
export interface Outcome {
  readonly file: string;
  /** What the story calls itself; left out where it cannot be read. */
  readonly name?: string;
  readonly checked: number;
  /** Lines whose assertions this way of telling cannot check. */
  readonly elsewhere: readonly number[];
  /** What is wrong. None: it holds. */
  readonly faults: readonly Fault[];
}

/** Tells stories to the policies they speak of, in the kernel or on a server. */
export class StoryTeller {
  readonly #given: readonly LoadedPlugin[];
  readonly #from: string;
  readonly #server: Server | undefined;
  readonly #loaded = new Map<string, Promise<readonly LoadedPlugin[]>>();

  private constructor(given: readonly LoadedPlugin[], from: string, server: Server | undefined) {
    this.#given = given;
    this.#from = from;
    this.#server = server;
  }

  static async with(plugins: readonly string[], from: string, server: Server | undefined): Promise<StoryTeller> {
    const given: LoadedPlugin[] = [];
    for (const name of plugins) given.push(await loadPlugin(findPlugin(name, from)));
    return new StoryTeller(given, from, server);
  }

  async tell(file: string): Promise<Outcome> {
    try {
      const [id, pathway = ""] = pathwayNamedIn(file)?.split("/") ?? [];
      const plugins = this.#given.length > 0 ? this.#given : await this.#pluginsFor(file, id);
      const policies = plugins.flatMap((loaded) => loaded.plugin.policies);
      const home = plugins.find(({ plugin }) => plugin.id === id)?.folder;
      const [story] = readFiles([file], policies, home && join(home, "stories", pathway));
      if (!story) throw new Error("There is no story in it.");
      const { checked, elsewhere, faults } = await this.#told(story, policies);
      return { file, name: story.name, checked, elsewhere, faults };
    } catch (error) {
      const faults = error instanceof StoryUnreadable ? error.faults : [{ file, line: 1, message: reasonOf(error) }];
      return { file, checked: 0, elsewhere: [], faults };
    }
  }

  #told(story: Story, policies: readonly Policy[]) {
    return this.#server ? runOverHttp(story, this.#server) : runOnKernel(story, policies);
  }

  /** That in which the story lies, else the one that its pathway names. */
  #pluginsFor(file: string, id: string | undefined): Promise<readonly LoadedPlugin[]> {
    const around = pluginAround(dirname(resolve(this.#from, file)));
    const key = `${around?.entry} ${id}`;
    const found = this.#loaded.get(key) ?? this.#load(around, id);
    this.#loaded.set(key, found);
    return found;
  }

  async #load(around: PluginPlace | undefined, id: string | undefined): Promise<readonly LoadedPlugin[]> {
    const beside = around && (await loadPlugin(around));
    if (beside && (id === undefined || beside.plugin.id === id)) return [beside];
    return id === undefined ? [] : [await loadPlugin(findPlugin(id, this.#from))];
  }
}

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { Policy } from "@dignity/plugin-sdk";
import {
  type Fault,
  readFiles,
  runOnKernel,
  runOverHttp,
  type Server,
  type Story,
  StoryUnreadable,
} from "@dignity/stories";
import { parse } from "yaml";

import { findPlugin, pluginAround } from "../plugins/find-plugin.ts";
import { loadPlugin } from "../plugins/load-plugin.ts";
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
  readonly #given: readonly Policy[];
  readonly #from: string;
  readonly #server: Server | undefined;
  readonly #loaded = new Map<string, Promise<readonly Policy[]>>();

  private constructor(given: readonly Policy[], from: string, server: Server | undefined) {
    this.#given = given;
    this.#from = from;
    this.#server = server;
  }

  static async with(plugins: readonly string[], from: string, server: Server | undefined): Promise<StoryTeller> {
    const given: Policy[] = [];
    for (const name of plugins) given.push(...(await loadPlugin(findPlugin(name, from))).plugin.policies);
    return new StoryTeller(given, from, server);
  }

  async tell(file: string): Promise<Outcome> {
    try {
      const policies = this.#given.length > 0 ? this.#given : await this.#policiesFor(file);
      const [story] = readFiles([file], policies);
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

  /** Those of the plugin that the story lies in, else of the one that its pathway names. */
  #policiesFor(file: string): Promise<readonly Policy[]> {
    const plugin = pluginNamedIn(file);
    const around = pluginAround(dirname(resolve(this.#from, file)));
    const key = `${around?.entry} ${plugin}`;
    const found = this.#loaded.get(key) ?? this.#load(around, plugin);
    this.#loaded.set(key, found);
    return found;
  }

  async #load(around: ReturnType<typeof pluginAround>, plugin: string | undefined): Promise<readonly Policy[]> {
    const beside = around && (await loadPlugin(around)).plugin;
    if (beside && (plugin === undefined || beside.id === plugin)) return beside.policies;
    return plugin === undefined ? [] : (await loadPlugin(findPlugin(plugin, this.#from))).plugin.policies;
  }
}

/** The first half of the story's pathway. What else may be wrong with the file is told when it is read. */
function pluginNamedIn(file: string): string | undefined {
  try {
    const { pathway } = (parse(readFileSync(file, "utf8")) ?? {}) as { readonly pathway?: unknown };
    return typeof pathway === "string" ? pathway.split("/")[0] : undefined;
  } catch {
    return undefined;
  }
}

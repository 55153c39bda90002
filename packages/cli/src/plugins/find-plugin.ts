import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import { Trouble } from "../trouble.ts";
import { repositoryAt } from "./repository.ts";

/** Where a plugin is. */
export interface PluginPlace {
  /** Its folder, with package.json, published.json and stories. */
  readonly folder: string;
  /** What is imported. */
  readonly entry: string;
}

/** A plugin's sources come first: what is checked is what stands there now, not what was built of it once. */
const entries = ["src/index.ts", "dist/index.js"];

/** A plugin by its folder, its file, or its name in the repository's plugins folder. */
export function findPlugin(name: string, from: string): PluginPlace {
  const path = resolve(from, name);
  const named = join(repositoryAt(from) ?? from, "plugins", name);
  for (const candidate of [path, named]) {
    if (!existsSync(candidate)) continue;
    const found = statSync(candidate).isDirectory() ? inFolder(candidate) : ofFile(candidate);
    if (found) return found;
  }
  throw new Trouble(
    "PLUGIN_NOT_FOUND",
    `There is no plugin “${name}”: neither is ${path} a file or a folder with src/index.ts, nor is there one of that name in plugins.`,
    `Give its folder, its src/index.ts, or one of: ${namesOfPlugins(from).join(", ") || "(there is no plugins folder here)"}.`,
  );
}

/** The plugin that a file or folder belongs to, if it lies within one. */
export function pluginAround(path: string): PluginPlace | undefined {
  const folder = resolve(path);
  const above = dirname(folder);
  return inFolder(folder) ?? (above === folder ? undefined : pluginAround(above));
}

/** All plugins of the repository. */
export const allPlugins = (from: string): readonly PluginPlace[] =>
  namesOfPlugins(from).map((name) => findPlugin(name, from));

function namesOfPlugins(from: string): readonly string[] {
  const folder = join(repositoryAt(from) ?? from, "plugins");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => inFolder(join(folder, name)) !== undefined);
}

function inFolder(folder: string): PluginPlace | undefined {
  if (!existsSync(join(folder, "package.json"))) return undefined;
  const entry = entries.map((name) => join(folder, name)).find((file) => existsSync(file));
  return entry === undefined ? undefined : { folder, entry };
}

function ofFile(entry: string): PluginPlace {
  const around = pluginAround(dirname(entry))?.folder ?? dirname(entry);
  return { folder: /^(src|dist)$/.test(basename(around)) ? dirname(around) : around, entry };
}

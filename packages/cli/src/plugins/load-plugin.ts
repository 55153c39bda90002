import { statSync } from "node:fs";
import { registerHooks } from "node:module";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import type { Plugin } from "@dignity/plugin-sdk";

import { reasonOf, Trouble } from "../trouble.ts";
import type { PluginPlace } from "./find-plugin.ts";
import { type Published, readPublished } from "./published.ts";

/** A plugin as it stands in its files. */
export interface LoadedPlugin extends PluginPlace {
  readonly plugin: Plugin;
  /** The fingerprints of the versions in use, from its published.json. */
  readonly published: Published;
}

/** Why a plugin cannot be used, and in which file. */
class PluginUnloadable extends Trouble {
  readonly file: string;

  constructor(file: string, why: string, mend: string) {
    super("PLUGIN_UNLOADABLE", `${file} cannot be loaded: ${why}`, mend);
    this.file = file;
  }
}

/** Imports a plugin, TypeScript or built. It runs the plugin's own code: a plugin is trusted like any dependency. */
export async function loadPlugin(place: PluginPlace): Promise<LoadedPlugin> {
  takeOurOwnWhereNoneIsInstalled();
  const { default: plugin } = await imported(place.entry);
  if (!looksLikePlugin(plugin))
    throw new PluginUnloadable(
      place.entry,
      "it does not export a plugin as its default",
      "Write: export default definePlugin({ id, publisher, sdk, policies }).",
    );
  return { ...place, plugin, published: readPublished(place.folder) };
}

async function imported(entry: string): Promise<{ readonly default?: unknown }> {
  try {
    const url = pathToFileURL(entry);
    // A file that has changed since is read anew, though this process had imported it before.
    url.searchParams.set("at", String(statSync(entry).mtimeMs));
    return (await import(url.href)) as { readonly default?: unknown };
  } catch (error) {
    throw new PluginUnloadable(entry, `${reasonOf(error)}${placeOf(error)}`, mendOf(error));
  }
}

const mendOf = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND"
    ? "An import names a whole file, with its ending: ./facts.ts. Mend it, then run this again."
    : "Mend the file, then run this again.";

/** “ (facts.ts:12)”: where somebody begins to look, if the error knows. A syntax error says it in its first line. */
function placeOf(error: unknown): string {
  const { stack = "" } = error instanceof Error ? error : {};
  const [, file, line] = /(file:\/\/[^\s?):]+)(?:\?[^\s):]*)?:(\d+)/.exec(stack) ?? [];
  return file === undefined || !isTheirs(file) ? "" : ` (${basename(fileURLToPath(file))}:${line})`;
}

const isTheirs = (file: string) =>
  !file.includes("/node_modules/") && !file.startsWith(new URL("../", import.meta.url).href);

/** As much as is needed to go on; the checks find the rest. */
function looksLikePlugin(value: unknown): value is Plugin {
  const { id, policies } = (value ?? {}) as Partial<Plugin>;
  return typeof id === "string" && Array.isArray(policies);
}

let isTaken = false;

/** A folder whose packages nobody has installed yet finds the SDK that this command itself uses. */
function takeOurOwnWhereNoneIsInstalled(): void {
  if (isTaken) return;
  isTaken = true;
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!specifier.startsWith("@dignity/")) throw error;
        return next(specifier, { ...context, parentURL: import.meta.url });
      }
    },
  });
}

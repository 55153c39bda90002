import { type Plugin, sdkVersion } from "@dignity/plugin-sdk";
import semver from "semver";

import { faultInPlugin } from "./fault-in-plugin.ts";
import { within } from "./within.ts";

/** A plugin that cannot be used, and why. Its organisations stay on the last good versions. */
export interface PluginFault {
  readonly plugin: string;
  readonly reason: string;
}

export interface LoadedPlugins {
  readonly plugins: readonly Plugin[];
  readonly faults: readonly PluginFault[];
}

/** Each under the id of its plugin. */
type Loaders = Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;

/**
 * Loads and checks each plugin. A faulty one is left out and told of; it never stops the others, or the server.
 *
 * @param patience how many milliseconds one may take
 */
export async function loadPlugins(loaders: Loaders, patience = 10_000): Promise<LoadedPlugins> {
  const loaded: Plugin[] = [];
  const faults: PluginFault[] = [];
  for (const [name, load] of Object.entries(loaders)) {
    const found = await pluginFrom(name, load, patience).catch(failure);
    if (typeof found === "string") faults.push({ plugin: name, reason: found });
    else loaded.push(found);
  }
  return { plugins: loaded, faults };
}

async function pluginFrom(name: string, load: Loaders[string], patience: number): Promise<Plugin | string> {
  const imported = await within(patience, load);
  if (!imported) return `It was not loaded within ${patience / 1000} seconds: look what it waits for.`;
  return checked(name, imported.default);
}

const failure = (error: unknown) => `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`;

function checked(name: string, plugin: unknown): Plugin | string {
  if (!isPlugin(plugin)) return "It does not export a plugin: use definePlugin and export it as the default.";
  const { id, sdk } = plugin;
  if (!semver.satisfies(sdkVersion, sdk)) return `It was written for SDK ${sdk}, and this server has ${sdkVersion}.`;
  const fault = faultInPlugin(plugin);
  if (fault !== undefined) return fault;
  // So no two have one id, and none publishes under another's.
  return id === name ? plugin : `It calls itself “${id}”: register it under that id, or give it its own again.`;
}

/** As much of the shape as it takes to ask for which SDK it was written; what is wrong with the rest is told in place. */
function isPlugin(value: unknown): value is Plugin {
  const { id, sdk, policies } = (value ?? {}) as Partial<Plugin>;
  return typeof id === "string" && typeof sdk === "string" && Array.isArray(policies);
}

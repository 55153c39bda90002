import { type Plugin, sdkVersion } from "@dignity/plugin-sdk";
import semver from "semver";

import { faultInPlugin } from "./fault-in-plugin.ts";

/** A plugin that cannot be used, and why. Its organisations stay on the last good versions. */
export interface PluginFault {
  readonly plugin: string;
  readonly reason: string;
}

export interface LoadedPlugins {
  readonly plugins: readonly Plugin[];
  readonly faults: readonly PluginFault[];
}

type Loaders = Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>;

/** Loads and checks each plugin. A faulty one is left out and told of; it never stops the others, or the server. */
export async function loadPlugins(loaders: Loaders): Promise<LoadedPlugins> {
  const loaded: Plugin[] = [];
  const faults: PluginFault[] = [];
  for (const [name, load] of Object.entries(loaders)) {
    const found = await load().then(({ default: plugin }) => checked(plugin), failure);
    if (typeof found === "string") faults.push({ plugin: name, reason: found });
    else loaded.push(found);
  }
  return { plugins: loaded, faults };
}

const failure = (error: unknown) => `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`;

function checked(plugin: unknown): Plugin | string {
  if (!isPlugin(plugin)) return "It does not export a plugin: use definePlugin and export it as the default.";
  const { sdk } = plugin;
  if (!semver.satisfies(sdkVersion, sdk)) return `It was written for SDK ${sdk}, and this server has ${sdkVersion}.`;
  return faultInPlugin(plugin) ?? plugin;
}

/** As much of the shape as it takes to ask for which SDK it was written; what is wrong with the rest is told in place. */
function isPlugin(value: unknown): value is Plugin {
  const { id, sdk, policies } = (value ?? {}) as Partial<Plugin>;
  return typeof id === "string" && typeof sdk === "string" && Array.isArray(policies);
}

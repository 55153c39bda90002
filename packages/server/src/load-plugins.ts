import { type Plugin, sdkVersion } from "@dignity/plugin-sdk";
import semver from "semver";

import { faultInPolicy } from "./fault-in-policy.ts";

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
  const { id, sdk, policies } = plugin;
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    return `The plugin id “${id}” must be lower case, with letters, digits and hyphens.`;
  if (!semver.satisfies(sdkVersion, sdk)) return `It was written for SDK ${sdk}, and this server has ${sdkVersion}.`;
  const ids = policies.map((policy) => policy.id);
  const own = new RegExp(`^${id}/[a-z][a-z0-9-]*@[1-9][0-9]*$`);
  const foreign = ids.find((policy) => !own.test(policy));
  if (foreign !== undefined) return `The policy id “${foreign}” must read ${id}/pathway@version.`;
  const twice = ids.find((policy, index) => ids.indexOf(policy) !== index);
  if (twice !== undefined) return `The policy id “${twice}” stands twice.`;
  const unsound = policies.map(faultInPolicy).find((fault) => fault !== undefined);
  return unsound ?? plugin;
}

function isPlugin(value: unknown): value is Plugin {
  const { id, sdk, policies } = (value ?? {}) as Partial<Plugin>;
  return typeof id === "string" && typeof sdk === "string" && Array.isArray(policies) && policies.every(isPolicy);
}

/** As much of the shape as further checks rely on; the testkit proves the rest before a plugin is published. */
function isPolicy(value: unknown): boolean {
  const parts = [
    "roles",
    "facts",
    "levels",
    "states",
    "transitions",
    "tasks",
    "capacities",
    "organisations",
    "settings",
  ];
  const lists = ["jurisdiction", "screening", "grants"];
  const policy = (value ?? {}) as Record<string, unknown>;
  return (
    typeof policy["id"] === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(policy["effectiveFrom"])) &&
    parts.every((part) => typeof policy[part] === "object" && policy[part] !== null) &&
    lists.every((list) => Array.isArray(policy[list]) && policy[list].length > 0)
  );
}

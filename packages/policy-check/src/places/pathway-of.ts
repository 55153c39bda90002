import type { Plugin, Policy } from "@dignity/plugin-sdk";

/** A policy's id in its parts; undefined if it is not written as plugin/pathway@version. */
export function partsOf(id: string) {
  const [, pathway, plugin, version] = /^(([^/]+)\/[a-z][a-z0-9-]*)@([1-9]\d*)$/.exec(id) ?? [];
  return pathway && plugin ? { pathway, plugin, version: Number(version) } : undefined;
}

/** The latest version of a pathway of the plugin, named with its plugin as in "kmpt/witness". */
export const latestOf = (plugin: Plugin, pathway: string): Policy | undefined =>
  plugin.policies.findLast(({ id }) => partsOf(id)?.pathway === pathway);

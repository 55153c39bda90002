import type { Policies } from "@dignity/application";
import { canonicalJson } from "@dignity/kernel";
import type { Plugin, Policy } from "@dignity/plugin-sdk";

import type { LoadedPlugins, PluginFault } from "./load-plugins.ts";

/** All that the image offers and the database does not serve. What is stored serves on. */
export const unserved = ({ plugins, faults }: LoadedPlugins, stored: Policies): readonly PluginFault[] => [
  ...faults,
  ...plugins.flatMap((plugin) => different(plugin, stored)),
];

function different({ id: plugin, policies }: Plugin, stored: Policies): readonly PluginFault[] {
  const altered = policies.filter((offered) => isAltered(offered, stored.byId(offered.id)));
  const missing = policies.filter(({ id }) => !stored.byId(id));
  const mend = altered.length > 0 ? `nothing of ${plugin} is, until that is mended.` : "run migrate.";
  return [
    ...altered.map(({ id }) => ({
      plugin,
      reason: `${id} reads otherwise than it was published, and the published text serves on. Put the change into a new version.`,
    })),
    ...missing.map(({ id }) => ({ plugin, reason: `${id} has not been published: ${mend}` })),
  ];
}

const isAltered = (offered: Policy, published: Policy | undefined) =>
  published !== undefined && canonicalJson(published) !== canonicalJson(offered);

import type { Policies } from "@dignity/application";
import { canonicalJson } from "@dignity/kernel";

import type { LoadedPlugins, PluginFault } from "./load-plugins.ts";

/** All that the image offers and the database does not serve. What is stored serves on. */
export function unserved({ plugins, faults }: LoadedPlugins, stored: Policies): readonly PluginFault[] {
  const different = plugins.flatMap(({ id: plugin, policies }) =>
    policies.flatMap((offered) => {
      const published = stored.byId(offered.id);
      if (!published) return { plugin, reason: `${offered.id} has not been published: run migrate.` };
      if (canonicalJson(published) === canonicalJson(offered)) return [];
      return {
        plugin,
        reason: `${offered.id} reads otherwise than it was published, and the published text serves on. Put the change into a new version.`,
      };
    }),
  );
  return [...faults, ...different];
}

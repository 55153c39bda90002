import { join, relative } from "node:path";

import { loadPlugins, plugins } from "@dignity/server";
import { readFolder, type Story } from "@dignity/stories";

const loaded = await loadPlugins(plugins);
const [faulty] = loaded.faults;
if (faulty) throw new Error(`The plugin ${faulty.plugin} cannot be used. ${faulty.reason}`);

/** The policies of every plugin that the server has. */
export const policies = loaded.plugins.flatMap((plugin) => plugin.policies);

/** The stories of every plugin that the server has. A plugin without a folder of stories is a fault. */
export function allStories(root: string): readonly Story[] {
  const folder = join(relative(process.cwd(), root), "plugins");
  return loaded.plugins.flatMap(({ id }) => readFolder(join(folder, id, "stories"), policies));
}

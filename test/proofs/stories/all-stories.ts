import { join, relative } from "node:path";

import { readFolder, type Story } from "@dignity/stories";

import { servedPlugins } from "../../support/served-plugins.ts";

/** The policies of every plugin that the server has. */
export const policies = servedPlugins.flatMap((plugin) => plugin.policies);

/** The stories of every plugin that the server has. A plugin without a folder of stories is a fault. */
export function allStories(root: string): readonly Story[] {
  const folder = join(relative(process.cwd(), root), "plugins");
  return servedPlugins.flatMap(({ id }) => readFolder(join(folder, id, "stories"), policies));
}

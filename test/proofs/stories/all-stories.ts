import { join, relative } from "node:path";

import heeEm from "@dignity/plugin-hee-em";
import kmpt from "@dignity/plugin-kmpt";
import { readFolder, type Story } from "@dignity/stories";

const plugins = { "hee-em": heeEm, kmpt };

export const policies = Object.values(plugins).flatMap((plugin) => plugin.policies);

/** The stories of every plugin in the repository. A plugin without a folder of stories is a fault. */
export function allStories(root: string): readonly Story[] {
  const folder = join(root, "plugins");
  return Object.keys(plugins).flatMap((plugin) =>
    readFolder(join(relative(process.cwd(), folder), plugin, "stories"), policies),
  );
}

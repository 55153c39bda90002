import { realpathSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join, relative } from "node:path";

import { plugins } from "./plugins.ts";

/** The plugins that a server has, by name: how each is loaded, and where its stories are. */
export interface Offered {
  readonly plugins: typeof plugins;
  /** Undefined where it is not installed. */
  storiesOf(plugin: string): string | undefined;
}

/** Those of this image. */
export const offered: Offered = {
  plugins,
  storiesOf(plugin) {
    try {
      const manifest = findPackageJSON(`@dignity/plugin-${plugin}`, import.meta.url);
      // As people know it: where it was written, and not where it was installed.
      return manifest && join(relative(process.cwd(), dirname(realpathSync(manifest))), "stories");
    } catch {
      return undefined;
    }
  },
};

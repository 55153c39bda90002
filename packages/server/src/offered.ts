import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

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
      return manifest && join(dirname(manifest), "stories");
    } catch {
      return undefined;
    }
  },
};

import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import type { Plugin } from "@dignity/plugin-sdk";
import { readFolder, runOnKernel, toldLines } from "@dignity/stories";
import { describe, expect, it } from "vitest";

/**
 * Tells every story of a folder, and of the folders in it, to the plugin's policies. Call it in a test file of the
 * plugin; it declares a test for each. What only a server can check, such as who sees what, is passed over here.
 *
 * @param folder where the stories are, for example new URL("../stories", import.meta.url)
 * @param plugin what the plugin's index exports
 * @throws StoryUnreadable where a story is not as a story must be: every fault with its file and line
 */
export function storiesIn(folder: URL, { id, policies }: Plugin): void {
  const stories = readFolder(relative(process.cwd(), fileURLToPath(folder)), policies);
  describe(`the stories of ${id}`, () => {
    it("tell of every pathway, each under a name of its own", () => {
      const pathways = new Set(policies.map((policy) => policy.id.replace(/@.*/, "")));
      expect([...pathways].filter((pathway) => !stories.some((story) => story.pathway === pathway))).toEqual([]);
      const names = stories.map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    });

    it.each(stories.map((story) => [story.name, story] as const))("%s", async (_name, story) => {
      expect(toldLines(await runOnKernel(story, policies))).toEqual([]);
    });
  });
}

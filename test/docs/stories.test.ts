import { readFileSync } from "node:fs";

import { readStory, runOnKernel, toldLines, vocabulary } from "@dignity/stories";
import { expect, it } from "vitest";

import { allStories, policies } from "../proofs/stories/all-stories.ts";

const root = new URL("../../", import.meta.url);
const page = "docs/write-a-policy/stories.md";
const text = readFileSync(new URL(page, root), "utf8");
const [, example = ""] = /```yaml\n([^]*?)```/.exec(text) ?? [];
const own = allStories(root.pathname).find(({ file }) => example.startsWith(`# ${file}`));

it("shows a story that holds", async () => {
  if (!own) throw new Error(`${page} shows a story that is not there.`);
  expect(toldLines(await runOnKernel(readStory(example, page, { policies, world: own.world }), policies))).toEqual([]);
});

it("shows it as it stands in its file", () => {
  expect(example).toBe(`# ${own?.file}\n${readFileSync(new URL(own?.file ?? "", root), "utf8")}`);
});

it("explains every word that a story has", () => {
  const { steps, assertions } = vocabulary;
  for (const step of steps.filter((word) => word !== "then")) expect(text).toContain(`| \`${step}: `);
  for (const word of [...assertions, "also", "of", "as", "refused"]) expect(text).toContain(`\`${word}\``);
});

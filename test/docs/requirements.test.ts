import { existsSync, readFileSync } from "node:fs";

import { numbersIn, readRequirements, trace, traceFaults, untold } from "@dignity/policy-docs";
import { loadPlugins, plugins } from "@dignity/server";
import { describe, expect, it } from "vitest";

import { allStories } from "../proofs/stories/all-stories.ts";

const root = new URL("../../", import.meta.url);
const at = (path: string) => new URL(path, root);
const stories = allStories(root.pathname);
const loaded = await loadPlugins(plugins);

/** What the organisations' documents hold: said here once more, so that no number can go together with its range. */
const documents = {
  "hee-em": ["H-01..H-39", "H-09a..H-09c", "H-14a..H-14c", "HA-1..HA-17"],
  kmpt: ["K-01..K-51", "K-52a..K-52c", "K-53..K-56", "K-60..K-69", "K-71..K-72", "KA-1..KA-17"],
};
const corrections = numbersIn("C-1..C-14");

const tables = Object.keys(documents).map((id) => {
  const plugin = loaded.plugins.find((one) => one.id === id);
  if (!plugin) throw new Error(`There is no plugin ${id}.`);
  const file = `plugins/${id}/requirements.yaml`;
  return { plugin, requirements: readRequirements(readFileSync(at(file), "utf8"), file) };
});

describe.each(tables)("$plugin.id", ({ plugin, requirements }) => {
  const told = stories.filter(({ pathway }) => pathway.startsWith(`${plugin.id}/`));
  const ids = requirements.requirements.map(({ id }) => id);

  it("leaves no requirement of its document out", () => {
    const all = documents[plugin.id as keyof typeof documents].flatMap(numbersIn);
    expect(all.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("names rules, stories and files that are there, each requirement once, and says only what the lines say", () => {
    const exists = (path: string) => existsSync(at(path));
    expect(traceFaults({ requirements, plugin, stories: told, exists })).toEqual([]);
  });

  it("tells a story of each requirement that a rule does", () => {
    expect(untold(trace(requirements, plugin, told))).toEqual([]);
  });
});

it("takes up every correction in the table of the policy that it concerns", () => {
  const taken = tables.flatMap(({ requirements }) => requirements.requirements.map(({ id }) => id));
  expect(corrections.filter((id) => !taken.includes(id))).toEqual([]);
});

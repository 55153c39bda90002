import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import type { Plugin } from "@dignity/plugin-sdk";
import {
  policyPage,
  readRequirements,
  RequirementsUnreadable,
  toHtml,
  toMarkdown,
  trace,
  type Traced,
  traceFaults,
  tracePage,
} from "@dignity/policy-docs";
import { readFolder } from "@dignity/stories";

import { tableOf } from "../../docs/table-of.ts";
import type { Output } from "../../output/output.ts";
import { allPlugins, findPlugin, type PluginPlace } from "../../plugins/find-plugin.ts";
import { loadPlugin } from "../../plugins/load-plugin.ts";
import { repositoryAt } from "../../plugins/repository.ts";
import type { Command } from "../../rim/command.ts";
import { Trouble } from "../../trouble.ts";

interface DocsInput {
  /** Folders, files or names; every plugin of the repository that has a requirements.yaml if there are none. */
  readonly plugins: readonly string[];
  readonly format: keyof typeof formats;
  /** The folder to write a page per policy into. */
  readonly out?: string | undefined;
  readonly from: string;
}

const formats = {
  table: tableOf,
  markdown: (plugin: string, rows: readonly Traced[]) => toMarkdown(tracePage(plugin, rows)),
  html: (plugin: string, rows: readonly Traced[]) => toHtml(tracePage(plugin, rows)),
  json: (_plugin: string, rows: readonly Traced[]) => JSON.stringify(rows, null, 2),
};

export const docs: Command = {
  usage: "docs [plugin...]",
  summary: "show where each requirement of a document went, and write a page for each policy",
  options: {
    "--format <format>": "table (if left out), markdown, html or json",
    "--out <folder>": "also write a page for each policy there, as Markdown and as HTML",
  },
  examples: ["dignity policy docs hee-em", "dignity policy docs --out docs/policies"],
  run: (given, output) => {
    const format = given.oneOf("format", ["table", "markdown", "html", "json"]);
    return writeDocs({ plugins: given.words, format, out: given.text("out"), from: process.cwd() }, output);
  },
};

/** Prints the tables and writes the pages; returns 1 if a requirement is missing, or names what is not there. */
async function writeDocs({ plugins, format, out, from }: DocsInput, output: Output): Promise<number> {
  const named = plugins.map((name) => findPlugin(name, from));
  const places = named.length > 0 ? named : allPlugins(from).filter(({ folder }) => existsSync(fileIn(folder)));
  let isWhole = true;
  for (const place of places) {
    const { plugin } = await loadPlugin(place);
    const { rows, faults } = traced(place, plugin, from);
    output.print(formats[format](plugin.id, rows));
    if (!existsSync(fileIn(place.folder)))
      output.tell(`There is no ${relative(from, fileIn(place.folder))}. ${howToList}`);
    for (const fault of faults) output.tell(output.mark("red", `✗ ${plugin.id}: ${fault}`));
    if (faults.length > 0) isWhole = false;
    if (out === undefined) continue;
    for (const page of writePages(plugin, rows, resolve(from, out))) output.tell(`written: ${relative(from, page)}`);
  }
  return isWhole ? 0 : 1;
}

const howToList = "“Where each requirement went” in docs/write-a-policy/README.md shows how to write one.";

const fileIn = (folder: string) => join(folder, "requirements.yaml");

/** A plugin that lists no requirements has an empty table, and its pages all the same. */
function traced({ folder }: PluginPlace, plugin: Plugin, from: string) {
  const file = fileIn(folder);
  if (!existsSync(file)) return { rows: [], faults: [] };
  const requirements = readable(file, relative(from, file));
  const told = existsSync(join(folder, "stories")) ? readFolder(join(folder, "stories"), plugin.policies) : [];
  const root = repositoryAt(folder) ?? folder;
  const stories = told.map(({ name, file: path, requirements: ids }) => ({
    name,
    file: relative(root, resolve(path)),
    requirements: ids,
  }));
  const exists = (path: string) => existsSync(join(root, path));
  return {
    rows: trace(requirements, plugin, stories),
    faults: traceFaults({ requirements, plugin, stories, exists }),
  };
}

function readable(file: string, name: string) {
  try {
    return readRequirements(readFileSync(file, "utf8"), name);
  } catch (error) {
    if (!(error instanceof RequirementsUnreadable)) throw error;
    throw new Trouble("REQUIREMENTS_UNREADABLE", error.message, "Mend the file, then run this again.");
  }
}

/** The files that it wrote. */
function writePages(plugin: Plugin, rows: readonly Traced[], folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return plugin.policies.flatMap((policy) => {
    const page = policyPage(policy, plugin.approvals?.[policy.id] ?? [], rows);
    const file = join(folder, policy.id.replaceAll(/[/@]/g, "-"));
    writeFileSync(`${file}.md`, toMarkdown(page));
    writeFileSync(`${file}.html`, toHtml(page));
    return [`${file}.md`, `${file}.html`];
  });
}

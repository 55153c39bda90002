import { join, relative, resolve } from "node:path";

import type { Output } from "../../output/output.ts";
import { repositoryAround } from "../../plugins/repository.ts";
import type { Command } from "../../rim/command.ts";
import { type Answers, answersFrom } from "../../scaffold/answers.ts";
import { linkPackages } from "../../scaffold/link-packages.ts";
import { nextSteps } from "../../scaffold/next-steps.ts";
import { refuseExisting, type Site, writePlugin } from "../../scaffold/write-plugin.ts";
import { runStories } from "../story/run.ts";
import { checkPlugins } from "./check.ts";

interface NewInput extends Partial<Answers> {
  /** The folder it is made in; the repository's plugins folder if left out, else where we are. */
  readonly into?: string | undefined;
  readonly from: string;
  /** Ask nothing: take what was given, and for the rest what suggests itself. */
  readonly yes: boolean;
}

export const create: Command = {
  usage: "new [name]",
  summary: "begin a plugin that is sound from the first minute, to make your own",
  options: {
    "--id <id>": "its id, for example my-trust; the name if left out",
    "--title <title>": "what people call the organisation",
    "--publisher <publisher>": "who publishes the policy, in full",
    "--into <folder>": "where its folder is made; plugins/ in this repository if left out",
    "--yes": "ask nothing, and take what suggests itself",
  },
  examples: [
    "dignity policy new",
    'dignity policy new my-trust --title "My Trust" --yes',
    "dignity policy new my-trust --yes --into ~/policies",
  ],
  run: (given, output) => {
    const [id, title, publisher] = [given.text("id") ?? given.words[0], given.text("title"), given.text("publisher")];
    const told = { ...(id && { id }), ...(title && { title }), ...(publisher && { publisher }) };
    return newPlugin({ ...told, into: given.text("into"), yes: given.is("yes"), from: process.cwd() }, output);
  },
};

/** Writes a new plugin, links its packages, and shows that it is sound; returns 1 if it were not. */
async function newPlugin({ into, from, yes, ...given }: NewInput, output: Output): Promise<number> {
  const begun = performance.now();
  const answers = await answersFrom(given, yes, output);
  const site = siteOf(answers, from, into);
  refuseExisting(site);
  writePlugin(answers, site);
  output.print(`${output.mark("green", "✓")} written: ${site.shown}`);
  const left = await output.working("Linking its packages", () => linkPackages(site));
  if (left !== undefined) output.tell(`Its packages could not be linked. Do it by hand: ${left}`);
  const checked = await checkPlugins({ plugins: [site.folder], from }, output);
  const told = await runStories({ paths: [join(site.folder, "stories")], plugins: [], from }, output);
  output.print(
    `All of it took ${Math.ceil((performance.now() - begun) / 1000)} s.\n\n${nextSteps(answers, site, output)}`,
  );
  return Math.max(checked, told);
}

function siteOf({ id }: Answers, from: string, into: string | undefined): Site {
  const around = repositoryAround(from);
  const plugins = around && join(around, "plugins");
  const folder = resolve(from, into ?? plugins ?? ".", id);
  const isMember = plugins !== undefined && folder === join(plugins, id);
  return { folder, shown: relative(from, folder), ...(isMember && { repository: around }) };
}

import { join, relative, resolve } from "node:path";

import type { Output } from "../../output/output.ts";
import { repositoryAround } from "../../plugins/repository.ts";
import type { Command } from "../../rim/command.ts";
import { printRegistered } from "../../registration/print-registered.ts";
import { registerPlugin } from "../../registration/register-plugin.ts";
import { type Answers, answersFrom } from "../../scaffold/answers.ts";
import { linkPackages } from "../../scaffold/link-packages.ts";
import { nextSteps } from "../../scaffold/next-steps.ts";
import { refuseExisting, type Site, writePlugin } from "../../scaffold/write-plugin.ts";
import { Trouble } from "../../trouble.ts";
import { runStories } from "../story/run.ts";
import { checkPlugins } from "./check.ts";

interface NewInput extends Partial<Answers> {
  /** The folder it is made in; the repository's plugins folder if left out, else where we are. */
  readonly into?: string | undefined;
  readonly from: string;
  /** Let the server offer it. Left out: asked at a terminal, else not done. */
  readonly register?: boolean;
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
    "--register": "let the server of this repository offer it, too",
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
    const flags = { yes: given.is("yes"), ...(given.is("register") && { register: true }) };
    return newPlugin({ ...told, ...flags, into: given.text("into"), from: process.cwd() }, output);
  },
};

/** Writes a new plugin, links its packages, and shows that it is sound; returns 1 if it were not. */
async function newPlugin({ into, from, yes, register, ...given }: NewInput, output: Output): Promise<number> {
  const begun = performance.now();
  const answers = await answersFrom(given, yes, output);
  const site = siteOf(answers, from, into);
  refuseExisting(site);
  const repository = await repositoryToTellOf({ yes, register }, site, output);
  writePlugin(answers, site);
  output.print(`${output.mark("green", "✓")} written: ${site.shown}`);
  if (repository !== undefined) printRegistered(registerPlugin(answers.id, repository), output);
  const left = await output.working("Linking its packages", () => linkPackages(site));
  if (left !== undefined) output.tell(`Its packages could not be linked. Do it by hand: ${left}`);
  const checked = await checkPlugins({ plugins: [site.folder], from }, output);
  const told = await runStories({ paths: [join(site.folder, "stories")], plugins: [], from }, output);
  const seconds = Math.ceil((performance.now() - begun) / 1000);
  output.print(`All of it took ${seconds} s.\n\n${nextSteps(answers, site, repository !== undefined, output)}`);
  return Math.max(checked, told);
}

/** The repository whose server shall offer the plugin; undefined if none shall. Settled before anything is written. */
async function repositoryToTellOf(
  { yes, register }: { readonly yes: boolean; readonly register: boolean | undefined },
  { repository, shown }: Site,
  { asker }: Output,
): Promise<string | undefined> {
  if (repository !== undefined) {
    const wanted = register ?? (!yes && (await asker?.yesNo("Shall the server of this repository offer it?")));
    return wanted ? repository : undefined;
  }
  if (!register) return undefined;
  throw new Trouble(
    "PLUGIN_ELSEWHERE",
    `Nothing was written: ${shown} is not in the plugins folder of a repository, from which a server takes its plugins.`,
    "Leave out --into, or leave out --register.",
  );
}

function siteOf({ id }: Answers, from: string, into: string | undefined): Site {
  const around = repositoryAround(from);
  const plugins = around && join(around, "plugins");
  const folder = resolve(from, into ?? plugins ?? ".", id);
  const isMember = plugins !== undefined && folder === join(plugins, id);
  return { folder, shown: relative(from, folder), ...(isMember && { repository: around }) };
}

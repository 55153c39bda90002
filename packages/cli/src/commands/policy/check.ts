import { type Checked, checkAt, withNamesakes } from "../../checking/check-at.ts";
import { printChecked } from "../../checking/print-checked.ts";
import type { Output } from "../../output/output.ts";
import { allPlugins, findPlugin } from "../../plugins/find-plugin.ts";
import type { Command } from "../../rim/command.ts";

interface CheckInput {
  /** Folders, files or names; every plugin of the repository if there are none. */
  readonly plugins: readonly string[];
  /** What they are relative to. */
  readonly from: string;
  readonly json?: boolean;
  /** Record versions that have no fingerprint yet. */
  readonly publish?: boolean;
  /** Record versions that have changed, too. */
  readonly renew?: boolean;
}

export const check: Command = {
  usage: "check [plugin...]",
  summary: "find what is wrong with a plugin: every rule, every report, every course a case can take",
  options: {
    "--json": "print the findings as JSON",
    "--publish": "if nothing is wrong, record the fingerprints of new versions in published.json",
    "--renew": "with --publish: record changed versions anew; only while no organisation uses them",
  },
  examples: [
    "dignity policy check",
    "dignity policy check my-trust",
    "dignity policy check ../elsewhere/my-trust --json",
  ],
  run: (given, output) => {
    const flags = { json: given.is("json"), publish: given.is("publish"), renew: given.is("renew") };
    return checkPlugins({ plugins: given.words, from: process.cwd(), ...flags }, output);
  },
};

/** Checks plugins; returns 1 if anything was found. */
export async function checkPlugins(input: CheckInput, output: Output): Promise<number> {
  const { plugins, from, json = false } = input;
  const places = plugins.length > 0 ? plugins.map((name) => findPlugin(name, from)) : allPlugins(from);
  const all: Checked[] = [];
  for (const place of places) all.push(withNamesakes(await checkAt(place, input), all));
  const findings = all.flatMap((one) => one.findings);
  if (json) output.print(JSON.stringify(findings, null, 2));
  else printChecked(all, from, output);
  for (const { recorded, renewed } of all) tellWhatWasRecorded(recorded, renewed, output);
  return findings.length > 0 ? 1 : 0;
}

function tellWhatWasRecorded(recorded: readonly string[], renewed: readonly string[], { tell, mark }: Output): void {
  for (const id of recorded) tell(`${id} is recorded in published.json: from now on its text must not change.`);
  for (const id of renewed)
    tell(
      mark(
        "yellow",
        `${id} had been recorded with another text, and is recorded anew. A server that has published it
refuses the new text: then put the change into a new version instead.`,
      ),
    );
}

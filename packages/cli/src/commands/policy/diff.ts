import { againstPublished } from "../../comparing/against-published.ts";
import { compared } from "../../comparing/comparison.ts";
import { printComparison } from "../../comparing/print-comparison.ts";
import { printStandings } from "../../comparing/print-standings.ts";
import { publishedVersions } from "../../comparing/published-versions.ts";
import type { Output } from "../../output/output.ts";
import { findPlugin } from "../../plugins/find-plugin.ts";
import { findPolicy } from "../../plugins/find-policy.ts";
import { loadPlugin } from "../../plugins/load-plugin.ts";
import type { Command } from "../../rim/command.ts";
import { Trouble } from "../../trouble.ts";

interface Shown {
  /** Show the rules themselves, too. */
  readonly rules: boolean;
  readonly json: boolean;
  /** Return 2 where something is otherwise. */
  readonly detailedExitcode: boolean;
  readonly from: string;
}

export const diff: Command = {
  usage: "diff <old> [new]",
  summary: "say what a later version means: who sees more, what takes longer, what is gone",
  options: {
    "--against <published>":
      "hold a plugin against a published.json or against `database`, the one that DATABASE_OWNER_URL names",
    "--rules": "show the rules themselves, too",
    "--json": "print it as JSON",
    "--detailed-exitcode": "return 2 if something is otherwise, 0 if nothing is",
  },
  examples: [
    "dignity policy diff my-trust/dignity-at-work@1 my-trust/dignity-at-work@2",
    "dignity policy diff my-trust --against plugins/my-trust/published.json",
    "dignity policy diff my-trust --against database",
  ],
  run: async (given, output) => {
    const [first, second] = [given.word(0), given.words[1]];
    const against = given.text("against");
    const flags = { rules: given.is("rules"), json: given.is("json"), detailedExitcode: given.is("detailedExitcode") };
    const shown = { ...flags, from: process.cwd() };
    if (against !== undefined && second === undefined) return diffPublished(first, against, shown, output);
    if (against === undefined && second !== undefined) return diffPolicies(first, second, shown, output);
    throw new Trouble(
      "NOTHING_TO_COMPARE",
      second === undefined
        ? `It is not said what ${first} is compared with.`
        : "Two versions are named, and --against.",
      "Name two versions; or a plugin, and --against a published.json or the database.",
    );
  },
};

/** Compares two versions, each plugin/pathway with or without its number. */
async function diffPolicies(before: string, after: string, shown: Shown, output: Output): Promise<number> {
  const comparison = compared(await findPolicy(before, shown.from), await findPolicy(after, shown.from));
  if (shown.json) output.print(JSON.stringify(comparison, null, 2));
  else printComparison(comparison, shown.rules, output);
  return shown.detailedExitcode && comparison.meanings.length > 0 ? 2 : 0;
}

/** Holds a plugin against what is published; returns 1 if a published version reads otherwise now, or is gone. */
async function diffPublished(name: string, against: string, shown: Shown, output: Output): Promise<number> {
  const { plugin } = await loadPlugin(findPlugin(name, shown.from));
  const standings = againstPublished(plugin, await publishedVersions(against, shown.from, process.env));
  if (shown.json) output.print(JSON.stringify(standings, null, 2));
  else printStandings(standings, shown.rules, output);
  if (standings.some(({ is }) => is === "changed" || is === "gone")) return 1;
  return shown.detailedExitcode && standings.some(({ is }) => is === "new") ? 2 : 0;
}

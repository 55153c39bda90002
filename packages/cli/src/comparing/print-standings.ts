import type { Output } from "../output/output.ts";
import type { VersionStanding } from "./against-published.ts";
import { printComparison } from "./print-comparison.ts";

type Line = (standing: VersionStanding, output: Output) => string;

const lines: Readonly<Record<VersionStanding["is"], Line>> = {
  published: ({ id }) => `  ${id} is published, unchanged`,
  new: ({ id }, { mark }) => mark("green", `+ ${id} is not published yet`),
  changed: ({ id }, { mark }) =>
    mark("red", `✗ ${id} is published with another text, which serves on. Put the change into a new version.`),
  gone: ({ id }, { mark }) =>
    mark("red", `✗ ${id} is published, and the plugin has it no longer. Put it back: cases stay with their version.`),
};

/** Why nothing is compared. */
const unsaid: Partial<Readonly<Record<VersionStanding["is"], string>>> = {
  new: "    There is no version before it.",
  changed: "    Only its fingerprint is kept there, so nothing can be said of what is otherwise.",
};

/** Prints where each version of a plugin stands beside what is published, and what the difference means. */
export function printStandings(all: readonly VersionStanding[], withRules: boolean, output: Output): void {
  for (const standing of all) {
    const { is, comparison } = standing;
    output.print(lines[is](standing, output));
    if (comparison) {
      output.print(`\nBeside ${is === "changed" ? "its published text" : comparison.before}:\n`);
      printComparison(comparison, withRules, output);
    } else if (unsaid[is]) output.print(unsaid[is]);
  }
}

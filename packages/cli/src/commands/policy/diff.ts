import { compared, printComparison } from "../../comparing/print-comparison.ts";
import type { Output } from "../../output/output.ts";
import { findPolicy } from "../../plugins/find-policy.ts";
import type { Command } from "../../rim/command.ts";

interface DiffInput {
  /** Each plugin/pathway, with or without a version. */
  readonly before: string;
  readonly after: string;
  readonly rules: boolean;
  readonly json: boolean;
  readonly from: string;
}

export const diff: Command = {
  usage: "diff <old> <new>",
  summary: "say what a later version means: who sees more, what takes longer, what is gone",
  options: { "--rules": "show the rules themselves, too", "--json": "print it as JSON" },
  examples: ["dignity policy diff my-trust/dignity-at-work@1 my-trust/dignity-at-work@2"],
  run: (given, output) => {
    const flags = { rules: given.is("rules"), json: given.is("json") };
    return diffPolicies({ before: given.word(0), after: given.word(1), ...flags, from: process.cwd() }, output);
  },
};

async function diffPolicies({ before, after, rules, json, from }: DiffInput, output: Output): Promise<number> {
  const comparison = compared(await findPolicy(before, from), await findPolicy(after, from));
  if (json) output.print(JSON.stringify(comparison, null, 2));
  else printComparison(comparison, rules, output);
  return 0;
}

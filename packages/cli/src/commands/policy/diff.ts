import { compare, type Difference } from "../../comparing/compare.ts";
import type { Output } from "../../output/output.ts";
import { counted } from "../../output/words.ts";
import { findPolicy } from "../../plugins/find-policy.ts";
import type { Command } from "../../rim/command.ts";

interface DiffInput {
  /** Each plugin/pathway, with or without a version. */
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
  readonly from: string;
}

export const diff: Command = {
  usage: "diff <old> <new>",
  summary: "say what is otherwise in a later version, rule by rule, and who may see more than before",
  options: { "--json": "print it as JSON" },
  examples: ["dignity policy diff my-trust/dignity-at-work@1 my-trust/dignity-at-work@2"],
  run: (given, output) =>
    diffPolicies({ before: given.word(0), after: given.word(1), json: given.is("json"), from: process.cwd() }, output),
};

async function diffPolicies({ before, after, json, from }: DiffInput, output: Output): Promise<number> {
  const differences = compare(await findPolicy(before, from), await findPolicy(after, from));
  if (json) output.print(JSON.stringify(differences, null, 2));
  else for (const line of linesOf(differences, output)) output.print(line);
  return 0;
}

const signs = { added: "+", removed: "-", changed: "~" };

function linesOf(differences: readonly Difference[], { mark }: Output): readonly string[] {
  const lines = differences.flatMap(({ change, rule, before, after, widens }) => [
    `${signs[change]} ${rule} ${change}${widens ? mark("yellow", "  WIDENS: somebody may see or do more than before") : ""}`,
    ...(before === undefined ? [] : [mark("red", `    before: ${JSON.stringify(before)}`)]),
    ...(after === undefined ? [] : [mark("green", `    after:  ${JSON.stringify(after)}`)]),
  ]);
  const wider = differences.filter(({ widens }) => widens).length;
  return [...lines, `${counted(differences.length, "rule")} otherwise, ${wider} of them wider.`];
}

import type { Output } from "../output/output.ts";
import { counted } from "../output/words.ts";
import type { Difference } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { type Concern, concerns } from "./meaning.ts";

/** Prints what a later version means, by what the reader has to decide about; `withRules` adds the rules' own text. */
export function printComparison({ meanings, rules }: Comparison, withRules: boolean, output: Output): void {
  const byConcern = Map.groupBy(meanings, ({ concern }) => concern);
  for (const [concern, heading] of Object.entries(concerns) as [Concern, string][]) {
    const sentences = new Set(byConcern.get(concern)?.map(({ says }) => says));
    if (sentences.size === 0) continue;
    output.print(output.mark(concern === "other" ? "bold" : "yellow", heading));
    for (const sentence of sentences) output.print(`  - ${sentence}`);
    output.print("");
  }
  if (withRules) for (const line of rules.flatMap((one) => ruleLines(one, output))) output.print(line);
  const wider = rules.filter(({ widens }) => widens).length;
  output.print(`${counted(rules.length, "rule")} otherwise, ${wider} of them wider.`);
}

const signs = { added: "+", removed: "-", changed: "~" };

const ruleLines = ({ change, rule, before, after, widens }: Difference, { mark }: Output): readonly string[] => [
  `${signs[change]} ${rule} ${change}${widens ? mark("yellow", "  WIDENS: somebody may see or do more than before") : ""}`,
  ...(before === undefined ? [] : [mark("red", `    before: ${JSON.stringify(before)}`)]),
  ...(after === undefined ? [] : [mark("green", `    after:  ${JSON.stringify(after)}`)]),
];

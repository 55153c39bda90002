import { basename, relative } from "node:path";

import type { Output } from "../output/output.ts";
import { counted } from "../output/words.ts";
import type { Checked, FindingInFile } from "./check-at.ts";

/** Prints what was found: by file and by what was checked, then in sum. */
export function printChecked(all: readonly Checked[], from: string, { print, mark }: Output): void {
  for (const { place, policies, findings } of all) {
    const name = basename(place.folder);
    if (findings.length === 0) print(`${mark("green", "✓")} ${name}: ${counted(policies, "version")}, nothing found`);
    else print(`${mark("red", "✗")} ${name}: ${counted(findings.length, "finding")}`);
    for (const [file, inFile] of Map.groupBy(findings, (one) => one.file)) {
      print(`\n  ${mark("bold", relative(from, file) || file)}`);
      for (const line of linesOf(inFile)) print(`    ${line}`);
    }
    if (findings.length > 0) print("");
  }
  const found = all.reduce((sum, { findings }) => sum + findings.length, 0);
  print(`${counted(all.length, "plugin")} checked, ${found === 0 ? "nothing found" : counted(found, "finding")}.`);
}

function linesOf(findings: readonly FindingInFile[]): readonly string[] {
  const byCheck = Map.groupBy(findings, ({ policy, check }) => `${policy ?? "the plugin"} ${check}: not so`);
  return [...byCheck].flatMap(([heading, ones]) => [heading, ...[...byReason(ones)].flatMap(indented)]);
}

const byReason = (findings: readonly FindingInFile[]) => Map.groupBy(findings, ({ reason }) => reason);

/** What is wrong with many rules in the same way is said once, and then of which. */
function indented([reason, ones]: readonly [string, readonly FindingInFile[]]): readonly string[] {
  const rules = ones.map(({ rule }) => rule);
  if (rules.length < many) return rules.map((rule) => `  ${rule}: ${reason}`);
  return [`  ${rules.length} rules: each ${reason}`, ...rules.map((rule) => `    ${rule}`)];
}

const many = 10;

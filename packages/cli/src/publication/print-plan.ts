import type { Approval } from "@dignity/kernel";
import type { GrantChange } from "@dignity/persistence";

import { printChecked } from "../checking/print-checked.ts";
import type { Output } from "../output/output.ts";
import { counted } from "../output/words.ts";
import type { Consent, Plan } from "./make-plan.ts";

type Version = Plan["publication"]["versions"][number];

/** Prints a plan as a person reads it before agreeing to it. */
export function printPlan({ checked, publication, consent }: Plan, from: string, output: Output): void {
  const { print, mark } = output;
  printChecked(checked, from, output);
  for (const version of publication.versions) {
    print("");
    print(versionLine(version, output));
    print(`    from ${version.effectiveFrom}; ${adoption(version)}; hash ${version.sha256}`);
    const agreed = consent.find(({ policy }) => policy === version.id);
    for (const line of agreed ? consentLines(version, agreed, output) : []) print(`    ${line}`);
  }
  if (publication.grants.length > 0) print(`\n${mark("bold", "Who may see what, from now on and in old cases too")}`);
  for (const change of publication.grants) print(`  ${grantLine(change, output)}`);
}

function versionLine({ id, is }: Version, { mark }: Output): string {
  if (is === "new") return mark("green", `+ ${id}: would be published`);
  if (is === "published") return `  ${id}: published, unchanged`;
  return mark(
    "red",
    `✗ ${id}: refused. It is published with another text, which serves on. Put the change into a new version.`,
  );
}

function adoption({ adoptedBy }: Version): string {
  if (adoptedBy === undefined) return "who has adopted the pathway this database role may not know";
  return adoptedBy.length > 0 ? `adopted by ${adoptedBy.join(", ")}` : "adopted by nobody yet";
}

function consentLines(
  { approvals }: Version,
  { toRecord, changed, early, missing, rulesAwaiting }: Consent,
  { mark }: Output,
): readonly string[] {
  return [
    ...approvals.map(told),
    ...toRecord.map((one) => `+ would be recorded: ${told(one)}`),
    ...changed.map((one) =>
      mark("red", `✗ ${told(one)}: refused. It is on record for other rules. Record what came later as a further one.`),
    ),
    ...early.map((one) => mark("red", `✗ ${told(one)}: refused. That day is yet to come.`)),
    ...missing.map((label) => `not agreed to yet by: ${label}`),
    ...(rulesAwaiting > 0 ? [`${counted(rulesAwaiting, "rule")} read or added that nobody has agreed to`] : []),
  ];
}

const told = ({ by, decision, on }: Approval) => `${decision} by ${by} on ${on}`;

function grantLine({ change, pathway, role, action, reach, hidden }: GrantChange, { mark }: Output): string {
  const what = `${pathway}: ${role} may ${action} (${reach})${hidden.length > 0 ? `, without ${hidden.join(", ")}` : ""}`;
  return change === "added" ? mark("yellow", `+ ${what}`) : `- ${what}`;
}

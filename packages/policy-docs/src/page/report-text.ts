import { type Policy, smallest } from "@dignity/kernel";

import { lines, roleNames } from "./words.ts";

type Report = NonNullable<Policy["reports"]>[string];

const rhythms = { quarter: "quarter", halfYear: "half year", year: "year" } satisfies Record<Report["every"], string>;

/** What a committee is told, how often, and what follows. */
export function reportText(policy: Policy, report: Report): string {
  const told = Object.values(report.figures).map(({ label }) => label);
  const results = (report.results ?? []).map((one) => `results of ${policy.indicators?.[one]?.label}`);
  return lines(
    report.label,
    `Every ${rhythms[report.every]}, to: ${roleNames(policy, report.to)}.`,
    `Tells: ${[...told, ...results].join("; ")}.`,
    `Hidden: numbers from 1 to ${report.smallUpTo ?? smallest}, and marks of surveys that no more answered.`,
    `Kept: ${report.evidence.join("; ")}.`,
    `If it is not as it should be: ${report.ifNotAsItShould}.`,
  );
}

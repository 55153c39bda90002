import { type Answers, firstMatch } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";
import { expect, it } from "vitest";

import { everyReport } from "./every-report.ts";
import { lazily } from "./lazily.ts";

/** Whatever is reported, the policy has an answer. */
export function checkAnswersForAll(policy: Policy): void {
  const reports = lazily(() => everyReport(policy));
  const parts = { jurisdiction: policy.jurisdiction, screening: policy.screening };

  it.each(["jurisdiction", "screening"] as const)("has an answer in %s for every possible report", (part) => {
    expect(reports().filter((facts) => !appliesTo(parts[part], facts))).toEqual([]);
  });

  it.each(["jurisdiction", "screening"] as const)("has no rule in %s that can never apply", (part) => {
    const used = new Set(reports().map((facts) => appliesTo(parts[part], facts)));
    expect(parts[part].filter((rule) => !used.has(rule))).toEqual([]);
  });
}

type Rules = readonly { readonly when: Readonly<Record<string, unknown>> }[];

function appliesTo(rules: Rules, facts: Answers): Rules[number] | undefined {
  try {
    return firstMatch(rules, facts);
  } catch {
    return undefined;
  }
}

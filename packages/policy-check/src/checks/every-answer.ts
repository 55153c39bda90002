import { type Answers, matches } from "@dignity/kernel";

import type { Fault, PolicyCheck, Study } from "../check.ts";

type Part = "jurisdiction" | "screening";
const parts: readonly Part[] = ["jurisdiction", "screening"];

/** Whatever is reported, the policy has an answer. */
export const answerForAll: PolicyCheck = {
  name: "has an answer for every possible report",
  find: (study) =>
    parts.flatMap((rule): Fault[] => {
      const open = study.reports().filter((facts) => ruleFor(study, rule, facts) === -1);
      const [example] = open;
      if (!example) return [];
      const how = `has no rule for ${open.length} of the possible reports, for example ${JSON.stringify(example)}.`;
      return [{ rule, reason: `${how} End with a rule whose \`when\` is {}.` }];
    }),
};

export const usedRules: PolicyCheck = {
  name: "has no rule that can never apply",
  find: (study) =>
    parts.flatMap((part) => {
      const used = new Set(study.reports().map((facts) => ruleFor(study, part, facts)));
      return study.policy[part].flatMap((_, index): Fault[] =>
        used.has(index)
          ? []
          : [{ rule: `${part}.${index}`, reason: "can never apply: every report it fits meets another rule before." }],
      );
    }),
};

const ruleFor = ({ policy }: Study, part: Part, facts: Answers): number => {
  const rules: readonly { readonly when: Readonly<Record<string, unknown>> }[] = policy[part];
  return rules.findIndex(({ when }) => matches(when, facts));
};

import type { PolicyCheck } from "../check.ts";

/** However the questions grow, a report finds a rule. */
export const catchAll: PolicyCheck = {
  name: "ends jurisdiction and screening with a rule for everything else",
  find: ({ policy }) =>
    (["jurisdiction", "screening"] as const)
      .filter((part) => Object.keys(policy[part].at(-1)?.when ?? { some: "condition" }).length > 0)
      .map((part) => ({
        rule: `${part}.${policy[part].length - 1}`,
        reason:
          "has no answer for some reports: it is the last and has a condition. End with a rule whose `when` is {}.",
      })),
};

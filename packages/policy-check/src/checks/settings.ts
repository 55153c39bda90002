import type { PolicyCheck } from "../check.ts";
import { periodsIn } from "../places/periods-in.ts";

/** What an organisation may set is what something depends on, and the other way round. */
export const settings: PolicyCheck = {
  name: "declares every setting it uses, and uses every setting it declares",
  find: ({ policy }) => {
    const used = periodsIn(policy).flatMap(({ rule, period }) =>
      "setting" in period ? { rule, name: period.setting } : [],
    );
    const names = new Set(used.map(({ name }) => name));
    const undeclared = used.filter(({ name }) => !Object.hasOwn(policy.settings, name));
    const idle = Object.keys(policy.settings).filter((name) => !names.has(name));
    return [
      ...undeclared.map(({ rule, name }) => ({
        rule,
        reason: `takes its time from the setting “${name}”, which the policy does not declare. Declare it in settings.`,
      })),
      ...idle.map((name) => ({
        rule: `settings.${name}`,
        reason: "is asked of each organisation, and nothing depends on it. Use it with setting(), or take it out.",
      })),
    ];
  },
};

import { rulesOf } from "@dignity/kernel";
import type { Approval, Policy } from "@dignity/plugin-sdk";

import type { Fault, PluginCheck } from "../check.ts";

/** An approval of what is not there would be taken for one of what is. */
export const approvals: PluginCheck = {
  name: "records approvals of rules that are there, by bodies that the policy names",
  find: ({ policies, approvals: given = {} }) =>
    Object.entries(given).flatMap(([id, list]) => {
      const policy = policies.find((one) => one.id === id);
      if (!policy) return [{ rule: `approvals.${id}`, reason: `approves ${id}, which is no policy of this plugin.` }];
      return list.flatMap((approval, index) => faultsIn(`approvals.${id}.${index}`, approval, policy));
    }),
};

function faultsIn(rule: string, { by, rules = [] }: Approval, policy: Policy): readonly Fault[] {
  const bodies = Object.keys(policy.approval ?? {});
  const known = new Set(rulesOf(policy).map(([name]) => name));
  return [
    ...(bodies.includes(by)
      ? []
      : [{ rule, reason: `is by “${by}”, which the policy does not ask. It asks: ${bodies.join(", ") || "nobody"}.` }]),
    ...rules
      .filter((name) => !known.has(name))
      .map((name) => ({ rule, reason: `approves the rule “${name}”, which is not in ${policy.id}.` })),
  ];
}

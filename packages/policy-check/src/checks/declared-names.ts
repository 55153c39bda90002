import type { Policy } from "@dignity/plugin-sdk";

import type { PolicyCheck } from "../check.ts";
import { type Declaring, namesIn } from "../places/names-in.ts";

const one: Readonly<Record<Declaring, string>> = {
  roles: "role",
  organisations: "organisation",
  capacities: "capacity",
  facts: "fact",
  levels: "level",
  states: "state",
  actions: "action",
  tasks: "task",
  support: "support route",
  "transitions or tasks": "step",
};

const declared = (policy: Policy, part: Declaring): object =>
  part === "transitions or tasks" ? { ...policy.transitions, ...policy.tasks } : policy[part];

/** The compiler finds most of it in TypeScript; but a policy may be JSON, or JavaScript. */
export const declaredNames: PolicyCheck = {
  name: "names only what it declares",
  find: ({ policy }) =>
    namesIn(policy)
      .filter(({ part, name }) => !Object.hasOwn(declared(policy, part), name))
      .map(({ rule, part, name }) => ({
        rule,
        reason: `names the ${one[part]} “${name}”, which the policy does not declare. Correct it, or declare it in ${part}.`,
      })),
};

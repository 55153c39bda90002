import { tasksOf, transitionsOf } from "@dignity/kernel";

import type { PolicyCheck } from "../check.ts";

/** A step that leaves a task's states ends it: what is required holds a case open only where a step leads to rest. */
export const requiredHolds: PolicyCheck = {
  name: "holds a case open by whatever is required",
  find: ({ policy }) => {
    const toRest = Object.values(transitionsOf(policy)).flatMap(({ path }) =>
      Object.entries(path).flatMap(([from, to]) => (policy.states[String(to)]?.atRest ? [from] : [])),
    );
    return Object.entries(tasksOf(policy))
      .filter(([, { required, during }]) => required && !during.some((state) => toRest.includes(state)))
      .map(([name]) => ({
        rule: `tasks.${name}.required`,
        reason:
          "holds nothing open: no step leads from where it is owed to rest. Let the step that may not be taken before it `require` it.",
      }));
  },
};

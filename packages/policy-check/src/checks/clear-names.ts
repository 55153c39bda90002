import type { PolicyCheck } from "../check.ts";

/** A name with two meanings would be taken in the one or in the other, and nobody would know in which. */
export const clearNames: PolicyCheck = {
  name: "has one meaning for every name",
  find: ({ policy }) => [
    ...(Object.hasOwn(policy.capacities, "undecided")
      ? [{ rule: "capacities.undecided", reason: `is what a report is while its capacity is open. ${rename}` }]
      : []),
    ...(Object.hasOwn(policy.states, "entryOfLevel")
      ? [{ rule: "states.entryOfLevel", reason: `is where the level enters, wherever that is. ${rename}` }]
      : []),
    ...Object.keys(policy.tasks)
      .filter((name) => Object.hasOwn(policy.transitions, name))
      .map((name) => ({
        rule: `tasks.${name}`,
        reason: `has the name of a transition, and \`bySomebodyElseThan\` could mean either. ${rename}`,
      })),
  ],
};

const rename = "Call it something else.";

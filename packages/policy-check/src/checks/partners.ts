import { partnersOf, type Policy, tasksOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";

/** What partners are to see or to do, where there are partners and a case of that kind to do it in. */
export const jointWork: PolicyCheck = {
  name: "shares work only with partners that there are, and in states in which there is any",
  find: ({ policy }) => {
    const alone = Object.keys(policy.capacities).every((capacity) => partnersOf(policy, capacity).length === 0);
    return [...taskFaults(policy, alone), ...levelFaults(policy, alone)];
  },
};

const taskFaults = (policy: Policy, alone: boolean): readonly Fault[] =>
  Object.entries(tasksOf(policy)).flatMap(([name, { partnersToo = [], during }]) => {
    const rule = `tasks.${name}.partnersToo`;
    const never = partnersToo.filter((state) => !during.includes(state));
    const unshared = Object.values(policy.levels).every(({ jointTasks }) => !jointTasks);
    return [
      ...(partnersToo.length > 0 && alone ? [{ rule, reason: nobody }] : []),
      ...(partnersToo.length > 0 && unshared
        ? [{ rule, reason: "is owed by partners at no level. Give a level jointTasks, or take it out." }]
        : []),
      ...never.map((state) => ({
        rule,
        reason: `is owed by partners in “${state}”, where it is owed by nobody. List the state in during, or take it out.`,
      })),
    ];
  });

const levelFaults = ({ levels, states }: Policy, alone: boolean): readonly Fault[] =>
  Object.entries(levels).flatMap(([name, { sharedWithPartners, jointTasks }]) => {
    const resting = (sharedWithPartners?.during ?? []).filter((state) => states[state]?.atRest);
    return [
      ...((sharedWithPartners || jointTasks) && alone ? [{ rule: `levels.${name}`, reason: nobody }] : []),
      ...resting.map((state) => ({
        rule: `levels.${name}.sharedWithPartners`,
        reason: `lets partners read a case at rest, in “${state}”, where nobody works on it. Take the state out.`,
      })),
    ];
  });

const nobody = "is for partners, and there are none: all capacities have one owner. Take it out.";

import { type Due, type Extension, type Policy, tasksOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";
import { lengthOf } from "../places/periods-in.ts";

/** More time is a decision about days, and only where the policy has a time of its own to give away. */
export const extensions: PolicyCheck = {
  name: "gives more time only where there is time to give",
  find: ({ policy }) =>
    Object.entries(tasksOf(policy)).flatMap(([name, { due, partnersToo }]): Fault[] => {
      const rule = `tasks.${name}.due.extension`;
      const reasons = due?.extension ? [...whyNot(policy, due, due.extension), ...(partnersToo ? [joint] : [])] : [];
      return reasons.map((reason) => ({ rule, reason }));
    }),
};

const whyNot = (policy: Policy, { clock, within }: Due, { upTo }: Extension<string>): readonly string[] => [
  ...(clock === "statutory" ? ["gives more time than the law does. Take it out, or take another clock."] : []),
  ...([within, upTo].some((period) => lengthOf(policy, period)?.unit === "hour")
    ? ["is counted in hours; more time is given by the day. Count both in days, or take it out."]
    : []),
  ...(lengthOf(policy, upTo)?.amount === 0 ? ["gives no time. Say how much."] : []),
];

const joint = "is for work that partners owe too, each in their own time. Take it out, or make it two tasks.";

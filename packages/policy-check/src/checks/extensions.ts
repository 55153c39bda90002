import { type Due, tasksOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";

/** More time is a decision about days, and only where the policy has a time of its own to give away. */
export const extensions: PolicyCheck = {
  name: "gives more time only where there is time to give",
  find: ({ policy }) =>
    Object.entries(tasksOf(policy)).flatMap(([name, { due, partnersToo }]): Fault[] => {
      const rule = `tasks.${name}.due.extension`;
      const reasons = due?.extension ? [...whyNot(due), ...(partnersToo ? [joint] : [])] : [];
      return reasons.map((reason) => ({ rule, reason }));
    }),
};

const whyNot = ({ clock, within, extension }: Due): readonly string[] => [
  ...(clock === "statutory" ? ["gives more time than the law does. Take it out, or take another clock."] : []),
  ...([within, extension?.upTo].some((period) => period && "unit" in period && period.unit === "hour")
    ? ["is counted in hours; more time is given by the day. Count both in days, or take it out."]
    : []),
  ...(extension && "amount" in extension.upTo && extension.upTo.amount === 0 ? ["gives no time. Say how much."] : []),
];

const joint = "is for work that partners owe too, each in their own time. Take it out, or make it two tasks.";

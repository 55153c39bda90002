import { tasksOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";
import { lengthOf, periodsIn } from "../places/periods-in.ts";

/** Longer than anybody works for an organisation, in whatever unit. */
const longest = 10_000;

export const forwardTimes: PolicyCheck = {
  name: "counts every time in whole units, and none backwards",
  find: ({ policy }) =>
    periodsIn(policy).flatMap(({ rule, period }): Fault[] => {
      if (
        !("amount" in period) ||
        (Number.isSafeInteger(period.amount) && period.amount >= 0 && period.amount <= longest)
      )
        return [];
      return [{ rule, reason: `is ${period.amount} long. Give a whole number from nought to ${longest}.` }];
    }),
};

/** What comes round at once is owed again as soon as it is done, and never an end to it. */
export const roundsThatTakeTime: PolicyCheck = {
  name: "lets time pass before something comes round again",
  find: ({ policy }) =>
    Object.entries(tasksOf(policy))
      .filter(([, { every }]) => every && lengthOf(policy, every)?.amount === 0)
      .map(([name]) => ({ rule: `tasks.${name}.every`, reason: "comes round again at once. Say after how long." })),
};

/** Until an organisation has set it, a limit in an open setting would be none, and nobody would be told of a breach. */
export const limitsThatHold: PolicyCheck = {
  name: "leaves no hard or statutory limit open",
  find: ({ policy }) =>
    Object.entries(tasksOf(policy)).flatMap(([name, { due }]): Fault[] => {
      if (!due || due.clock === "soft" || lengthOf(policy, due.within)) return [];
      return [
        {
          rule: `tasks.${name}.due`,
          reason: `is ${due.clock}, and has no time until the organisation sets one. Give the setting a default, or make the clock soft.`,
        },
      ];
    }),
};

import { watchersOf } from "@dignity/kernel";

import type { PolicyCheck } from "../check.ts";

/** Who is told of a result is who sees it, or the message leads nowhere. */
export const actionReminders: PolicyCheck = {
  name: "reminds of results that ask for an action only roles that watch them",
  find: ({ policy }) =>
    Object.entries(policy.indicators ?? {}).flatMap(([name, { marks }]) =>
      Object.entries(marks).flatMap(([mark, { asksForAction, reminders = [] }]) => {
        const rule = `indicators.${name}.marks.${mark}.reminders`;
        const blind = reminders.flatMap(({ tell }) => tell.filter((role) => !watchersOf(policy).includes(role)));
        return [
          ...(asksForAction || reminders.length === 0
            ? []
            : [{ rule, reason: "reminds of an action that nothing asks for. Say what does, in asksForAction." }]),
          ...blind.map((role) => ({
            rule,
            reason: `tells “${role}”, which sees no result. Let it record one, or count all cases, or tell somebody else.`,
          })),
        ];
      }),
    ),
};

import type { PolicyCheck } from "../check.ts";
import { mayDo } from "../places/may-do.ts";

/** Who gets numbers is who may count: to read cases is another thing. */
export const reportReaders: PolicyCheck = {
  name: "gives reports only to roles that may count cases",
  find: ({ policy }) =>
    Object.entries(policy.reports ?? {}).flatMap(([name, { to }]) =>
      to
        .filter((role) => !mayDo(policy, role, "count"))
        .map((role) => ({
          rule: `reports.${name}.to`,
          reason: `goes to “${role}”, which may not count cases. Grant it “count”, or send the report to somebody else.`,
        })),
    ),
};

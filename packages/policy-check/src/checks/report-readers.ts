import type { Policy } from "@dignity/plugin-sdk";

import type { PolicyCheck } from "../check.ts";

/** Who gets numbers is who may count: to read cases is another thing. */
export const reportReaders: PolicyCheck = {
  name: "gives reports only to roles that may count all cases",
  find: ({ policy }) =>
    Object.entries(policy.reports ?? {}).flatMap(([name, { to }]) =>
      to
        .filter((role) => !mayCountAll(policy, role))
        .map((role) => ({
          rule: `reports.${name}.to`,
          reason: `goes to “${role}”, which may not count all cases. Grant it “count” throughout the organisation, or send the report to somebody else.`,
        })),
    ),
};

const mayCountAll = ({ grants }: Policy, role: string): boolean =>
  grants.some(({ to, allow, reach }) => to === role && reach === "organisation" && allow.includes("count"));

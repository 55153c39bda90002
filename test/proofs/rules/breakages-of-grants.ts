import type { Grant, GrantAction, HiddenField, Policy, Reach } from "@dignity/kernel";

import { type Breakage, eachGone } from "./breakage.ts";

const actions: readonly GrantAction[] = ["read", "act", "assign", "count", "identify"];
const hideable: readonly HiddenField[] = ["account", "parties", "health", "notes"];
const reaches: readonly Reach[] = ["assigned", "programme", "organisation"];

/** Who may do what with which cases, broken: a grant gone, one thing more or less, and a reach that is another. */
export const breakagesOfGrants = ({ grants }: Policy): readonly Breakage[] => [
  ...eachGone("grants", grants),
  ...grants.flatMap((grant, index) => ofGrant(`grants.${index}`, grant, throughout(grants, grant))),
];

/** What another grant gives the same role for every case already. To grant it twice would change nothing. */
const throughout = (grants: Policy["grants"], of: Grant<string>): readonly string[] =>
  grants
    .filter((other) => other !== of && other.to === of.to && other.reach === "organisation")
    .flatMap(({ allow }) => allow);

const ofGrant = (
  at: string,
  { allow, hide = [], reach }: Grant<string>,
  hasAlready: readonly string[],
): readonly Breakage[] => [
  ...moreOrLess(
    `${at}.allow`,
    allow,
    grantable(allow).filter((one) => !hasAlready.includes(one)),
  ),
  // A field is hidden of a case that is read.
  ...(allow.includes("read") ? moreOrLess(`${at}.hide`, hide, hideable) : []),
  ...reaches.filter((other) => other !== reach).map((to) => ({ at: `${at}.reach`, to })),
];

/** Whoever may not read a case can do nothing with it but count it, whatever else is granted. */
const grantable = (allow: readonly string[]) =>
  allow.includes("read") ? actions : [...new Set([...allow, "read", "count"])];

const moreOrLess = (at: string, now: readonly string[], all: readonly string[]): readonly Breakage[] =>
  all.map((one) => ({ at, to: now.includes(one) ? now.filter((other) => other !== one) : [...now, one] }));

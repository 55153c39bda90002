import type { Grant, GrantAction, HiddenField, Policy, Reach } from "@dignity/kernel";
import { hiddenText, roleNames } from "@dignity/policy-docs";

import { loss, type Meaning, sight, type Told, toldOf } from "./meaning.ts";
import { comeAndGone } from "./names.ts";

/** What a role may do with which cases, and what of them stays hidden from it. */
interface Permission extends Pick<Grant<string>, "to" | "reach"> {
  readonly action: GrantAction;
  readonly hide: readonly HiddenField[];
}

/** Tells who may see or do more than before, and who less. */
export function tellGrants(before: Policy, after: Policy): readonly Meaning[] {
  const [had, has] = [permissionsIn(before), permissionsIn(after)];
  return [
    ...[...has.values()].flatMap((one) => toldOf(ruleOf(one), moreIn(one, had, after))),
    ...[...had.values()].flatMap((one) => toldOf(ruleOf(one), lessIn(one, has, before))),
  ];
}

const ruleOf = ({ to }: Permission) => `grants.${to}`;

type Permissions = ReadonlyMap<string, Permission>;

const keyOf = ({ to, action, reach }: Omit<Permission, "hide">) => `${to} ${action} ${reach}`;

/** Said twice, the narrower holds, as it does for a server: what either hides is hidden. */
function permissionsIn({ grants }: Policy): Permissions {
  const found = new Map<string, Permission>();
  for (const { to, allow, reach, hide = [] } of grants)
    for (const action of allow) {
      const key = keyOf({ to, action, reach });
      found.set(key, { to, action, reach, hide: [...new Set([...(found.get(key)?.hide ?? []), ...hide])].sort() });
    }
  return found;
}

function moreIn(one: Permission, had: Permissions, policy: Policy): readonly Told[] {
  const same = had.get(keyOf(one));
  const shown = comeAndGone(same?.hide, one.hide).gone;
  if (same)
    return shown.length > 0
      ? sight(`${who(one, policy)} newly sees ${hiddenText(shown)} of ${reaches[one.reach]}.`)
      : [];
  // Whoever reached every case of the organisation reached those given to them.
  const wider = had.get(keyOf({ ...one, reach: "organisation" }));
  if (one.reach === "assigned" && wider && comeAndGone(wider.hide, one.hide).gone.length === 0) return [];
  return sight(`${who(one, policy)} may newly ${whatIn(one)}.`);
}

function lessIn(one: Permission, has: Permissions, policy: Policy): readonly Told[] {
  const same = has.get(keyOf(one));
  if (!same) return loss(`${who(one, policy)} may no longer ${whatIn(one)}.`);
  const lost = comeAndGone(one.hide, same.hide).come;
  return lost.length > 0
    ? loss(`${who(one, policy)} no longer sees ${hiddenText(lost)} of ${reaches[one.reach]}.`)
    : [];
}

const who = ({ to }: Permission, policy: Policy) => roleNames(policy, [to]);

const reaches: Readonly<Record<Reach, string>> = {
  assigned: "cases given to them",
  programme: "cases of their programme",
  organisation: "every case of their organisation",
};

const actions: Readonly<Record<GrantAction, (cases: string) => string>> = {
  read: (cases) => `read ${cases}`,
  act: (cases) => `act in ${cases}`,
  assign: (cases) => `say who is in charge of ${cases}`,
  count: (cases) => `see the numbers of ${cases}`,
  identify: (cases) => `see who reported, in ${cases}`,
};

const whatIn = ({ action, reach, hide }: Permission) =>
  `${actions[action](reaches[reach])}${hide.length > 0 ? `, without ${hiddenText(hide)}` : ""}`;

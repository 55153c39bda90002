import type { Policy } from "@dignity/kernel";

import { listed, roleNames } from "./words.ts";

type Grant = Policy["grants"][number];

/** Whom a grant lets see and do what. */
export function grantText(policy: Policy, { to, allow, reach, hide }: Grant): string {
  const hidden = hide ? `, but not ${hiddenText(hide, "or")}` : "";
  return `${roleNames(policy, [to])} may ${listed(allow.map((one) => deeds[one]))}: ${reaches[reach]}${hidden}.`;
}

/** What of a case is hidden. */
export const hiddenText = (hidden: NonNullable<Grant["hide"]>, last?: string): string =>
  listed(
    hidden.map((one) => fields[one]),
    last,
  );

const deeds = {
  read: "read a case",
  act: "work on it",
  assign: "put people in charge",
  count: "see numbers",
  identify: "learn who reported it",
} satisfies Record<Grant["allow"][number], string>;

const reaches = {
  assigned: "in the cases they are put in charge of",
  programme: "in the cases of their programme",
  organisation: "in all cases of the organisation",
} satisfies Record<Grant["reach"], string>;

const fields = {
  account: "the account",
  parties: "who is concerned",
  health: "what is said of health",
  notes: "the notes",
} satisfies Record<NonNullable<Grant["hide"]>[number], string>;

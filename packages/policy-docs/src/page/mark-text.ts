import type { Mark, Policy } from "@dignity/kernel";

import { periodText, quoted, roleNames } from "./words.ts";

/** What follows from a mark: that something is to be done or, by its index, whom a reminder tells and when. */
export function markText(policy: Policy, { label, reminders }: Mark, index: string | undefined): string {
  if (index === undefined) return `A result marked ${quoted(label)} asks for an action.`;
  const rung = reminders?.[Number(index)];
  if (!rung) return "";
  const after = `${periodText(policy, rung.after)} after it was recorded`;
  return `While no action is recorded, these are told ${after}: ${roleNames(policy, rung.tell)}.`;
}

import type { Indicator, Policy } from "@dignity/kernel";

import { lines, periodText, roleNames } from "./words.ts";

/** What is watched, how its results are marked, and who is told when nothing is done about one. */
export function indicatorText(policy: Policy, { label, marks }: Indicator): string {
  const all = Object.values(marks);
  const named = all.map((mark) => (mark.asksForAction ? `${mark.label} (asks for an action)` : mark.label));
  const told = all.flatMap(({ reminders = [] }) => reminders);
  return lines(
    label,
    `Marks: ${named.join("; ")}.`,
    ...told.map(
      ({ after, tell }) => `No action recorded ${periodText(after)} after it: ${roleNames(policy, tell)} told.`,
    ),
  );
}

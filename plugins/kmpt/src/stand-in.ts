import { rule, text, yesNo } from "@dignity/plugin-sdk";

import { added } from "./source.ts";

/** Asked in every report: a manager who is involved, or is the cause, does not look after the case. */
export const managerInvolved = yesNo("Is the line manager involved, or the cause of it?");

/** Somebody else is found for a manager who is involved. Who then holds the role is assigned, as ever. */
export const standIn = rule(
  "Put an appropriate manager in the line manager's place",
  added("the document names deputies and appropriate managers (114, 483-484, 539), but nobody for one who is involved"),
  {
    when: { managerInvolved: true },
    by: ["hr"],
    once: true,
    required: true,
    asks: { arranged: text("What was arranged?") },
  },
);

/** Whoever looks after staff and reports it is in charge of it; not where the manager has a part in it. */
export const reporterTakesOn = {
  roles: ["manager", "deputy"],
  unless: { managerInvolved: true },
  source: added("a manager who reports is at hand; one who is involved does not look after the case"),
} as const;

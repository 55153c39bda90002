import { z } from "zod";

import { condition, label, labels, name, named, names, source, wanted } from "./common.ts";
import { escalation } from "./process-words.ts";

const rhythm = z.enum(["quarter", "halfYear", "year"]);

export const indicator = z.strictObject({
  label,
  every: rhythm.optional(),
  marks: named(z.strictObject({ label, asksForAction: source, reminders: escalation })),
  by: names,
  commentsFrom: z
    .strictObject({ respondents: z.int().min(2, "what a single one wrote is what is hidden"), source })
    .optional(),
  raises: z.strictObject({ facts: z.record(z.string(), z.union([z.string(), z.boolean()])), source }).optional(),
  source,
});

const counted = { label, pathway: z.string().optional() };
const figure = z.discriminatedUnion("counts", [
  z.strictObject({ ...counted, counts: z.literal("cases"), when: condition.optional() }),
  z.strictObject({
    ...counted,
    counts: z.literal("settled"),
    task: name,
    outcome: name.optional(),
    answers: wanted.optional(),
    late: z.literal(true).optional(),
  }),
  z.strictObject({ ...counted, counts: z.literal("overdue"), task: name }),
  z.strictObject({
    ...counted,
    counts: z.literal("support"),
    route: name,
    kind: z.enum(["offer", "referral"]).optional(),
    answer: z.enum(["accepted", "declined", "unsafe"]).optional(),
  }),
]);

export const committeeReport = z.strictObject({
  label,
  every: rhythm,
  to: names,
  // Seven are always hidden; a policy may hide more.
  smallUpTo: z.int().min(7).optional(),
  figures: named(figure),
  results: names.optional(),
  evidence: labels,
  ifNotAsItShould: label,
  source,
});

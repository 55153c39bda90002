import { z } from "zod";

import { condition, label, labelled, name, named, names, period, rule, source, wanted } from "./common.ts";
import { fields } from "./field-words.ts";

export const escalation = z.array(z.strictObject({ after: period, tell: names, source })).optional();

const extension = z.strictObject({
  by: names,
  upTo: period,
  times: z.number().int().min(1, "give at least 1, or leave it out").optional(),
  tell: names,
  source,
});

const due = z.strictObject({
  within: period,
  from: z.union([z.enum(["incident", "entry"]), z.strictObject({ task: name })]),
  clock: z.enum(["soft", "hard", "statutory"]),
  extension: extension.optional(),
});

export const level = z.strictObject({
  label,
  entersAt: name,
  sharedWithPartners: z.strictObject({ during: names, source }).optional(),
  jointTasks: source,
  source,
});

export const state = z.strictObject({
  label,
  atRest: z.literal(true).optional(),
  permits: names.optional(),
  source,
});

export const transition = z.strictObject({
  label,
  path: named(name),
  when: condition.optional(),
  by: names,
  bySomebodyElseThan: names.optional(),
  needs: fields.optional(),
  requires: z
    .array(
      z.strictObject({ task: name, outcome: z.union([name, names]).optional(), answers: wanted.optional(), source }),
    )
    .optional(),
  amends: names.optional(),
  source,
});

export const task = z.strictObject({
  label,
  during: names,
  when: z.union([condition, z.array(condition).min(1)]).optional(),
  inCapacity: names.optional(),
  once: z.literal(true).optional(),
  notApplicable: z.strictObject(rule).optional(),
  by: names,
  bySomebodyElseThan: names.optional(),
  partnersToo: names.optional(),
  due: due.optional(),
  every: period.optional(),
  asks: fields.optional(),
  offers: named(name).optional(),
  otherwise: named(labelled).optional(),
  escalation,
  required: z.literal(true).optional(),
  source,
});

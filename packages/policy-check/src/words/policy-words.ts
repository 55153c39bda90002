import { z } from "zod";

import { condition, isoDate, label, labelled, length, name, named, names, period, rule, source } from "./common.ts";
import { fields } from "./field-words.ts";
import { escalation, level, state, task, transition } from "./process-words.ts";
import { committeeReport, indicator } from "./report-words.ts";

const grant = z.strictObject({
  to: name,
  allow: z.array(z.enum(["read", "act", "assign", "count", "identify"])).min(1),
  reach: z.enum(["assigned", "programme", "organisation"]),
  hide: z.array(z.enum(["account", "parties", "health", "notes"])).optional(),
  source,
});

const screened = z.union([z.strictObject({ ...rule, suggests: name }), z.strictObject({ ...rule, goesTo: name })]);

const supportRoute = z.strictObject({ label, confidential: source, keepsCopy: source, source });

/** Every word a policy may use, and none besides: what is not here is not understood, and so must not stand there. */
export const policyWords = z.strictObject({
  id: z.string(),
  title: label,
  effectiveFrom: isoDate,
  roles: named(z.strictObject({ label, within: names.optional() })),
  organisations: named(z.strictObject({ label, is: z.enum(["receiver", "programmeLead"]) })),
  capacities: named(z.strictObject({ label, owner: name, source })),
  facts: fields,
  settings: named(z.strictObject({ label, default: length.optional(), source })),
  jurisdiction: z.array(z.strictObject({ ...rule, capacity: name })).min(1),
  triage: z.strictObject({ label, by: names, within: period, escalation, source }).optional(),
  screening: z.array(screened).min(1),
  levels: named(level),
  initial: name,
  states: named(state),
  transitions: named(transition),
  actions: named(labelled),
  tasks: named(task),
  support: named(supportRoute),
  grants: z.array(grant).min(1),
  reporterTakesOn: z.strictObject({ roles: names, unless: condition.optional(), source }).optional(),
  indicators: named(indicator).optional(),
  reports: named(committeeReport).optional(),
  approval: named(labelled).optional(),
});

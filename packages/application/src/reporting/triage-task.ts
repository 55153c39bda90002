import { randomUUID } from "node:crypto";

import { type Calendar, dueAfter, escalationStep } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import type { NewTask } from "../ports/tasks.ts";
import { awaitsTime } from "../tasks/new-tasks.ts";
import type { CheckedReport } from "./check-report.ts";

/** The name under which finding out the capacity is kept as a task. */
export const triageDefinition = "triage";

/** Finding out whose case it is, owed by the receiving organisation's triage, by its own clock. */
export function triageTask(
  { policy, adoption }: CheckedReport,
  matterId: string,
  now: Temporal.Instant,
  calendar: Calendar,
): NewTask {
  const due = policy.triage && dueAfter(now, policy.triage.within, calendar);
  const reminder = policy.triage && escalationStep(policy.triage, due, 0, calendar);
  return {
    id: randomUUID(),
    organisationId: adoption.organisation.id,
    subject: { kind: "triage", matterId },
    policyId: policy.id,
    pathway: adoption.pathway,
    capacity: undefined,
    definition: triageDefinition,
    due,
    wakeAt: awaitsTime(policy.triage?.within, due) ? null : reminder?.at,
  };
}

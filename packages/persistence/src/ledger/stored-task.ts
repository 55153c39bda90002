import type { StoredTask } from "@dignity/application";
import type { DueDate } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

/** When something is due, as its columns tell it. */
export interface DueColumns {
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly dueRule: string | null;
}

export function dueOf({ dueAt, dueOn, dueRule }: DueColumns): DueDate | undefined {
  if (dueAt === null || dueOn === null) return undefined;
  return { at: Temporal.Instant.from(dueAt), localDate: Temporal.PlainDate.from(dueOn), rule: dueRule ?? "" };
}

export interface TaskColumns extends DueColumns {
  readonly id: string;
  readonly organisationId: string;
  readonly subject: StoredTask["subject"]["kind"];
  readonly caseId: string | null;
  readonly matterId: string | null;
  readonly policyId: string;
  readonly pathway: string;
  readonly capacity: string | null;
  readonly definition: string;
  readonly state: StoredTask["state"];
  readonly extended: number;
  readonly version: number;
}

/** The columns of the task `t` as one JSON object: there a time is text in one form, whatever the session's settings. */
export const taskColumns = `jsonb_build_object('id', t.id, 'organisationId', t.organisation_id, 'subject', t.subject,
  'caseId', t.case_id, 'matterId', t.matter_id, 'policyId', t.policy_id, 'pathway', t.pathway, 'capacity', t.capacity,
  'definition', t.definition, 'state', t.state, 'dueAt', t.due_at, 'dueOn', t.due_on, 'dueRule', t.due_rule,
  'extended', t.extended, 'version', t.version)`;

export function storedTask(task: TaskColumns): StoredTask {
  const { id, organisationId, policyId, pathway, capacity, definition, state, extended, version } = task;
  const known = { id, organisationId, policyId, pathway, definition, state, extended, version };
  return { ...known, subject: subjectOf(task), capacity: capacity ?? undefined, due: dueOf(task) };
}

function subjectOf({ caseId, matterId }: TaskColumns): StoredTask["subject"] {
  if (caseId !== null) return { kind: "case", caseId };
  if (matterId !== null) return { kind: "triage", matterId };
  return { kind: "partner" };
}

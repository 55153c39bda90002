import type { Answers, DueDate } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

/** Something owed from now on: in a case, in triage of a matter, or by a partner in its own house. */
export interface NewTask {
  readonly id: string;
  readonly organisationId: string;
  readonly subject:
    | { readonly kind: "case"; readonly caseId: string }
    | { readonly kind: "triage"; readonly matterId: string }
    | { readonly kind: "partner" };
  readonly policyId: string;
  readonly pathway: string;
  readonly capacity: string | undefined;
  readonly definition: string;
  readonly due: DueDate | undefined;
  /** When to remind, if there is a time at all: written as a wake row. Null while the organisation has yet to set the time. */
  readonly wakeAt: Temporal.Instant | null | undefined;
  /** Recorded as settled from the start (not applicable); undefined for a task that is owed. */
  readonly settledAs?: string | undefined;
}

/** A task as a command finds it, locked. A case's task is changed with its case: lock the case first. */
export interface StoredTask {
  readonly id: string;
  readonly organisationId: string;
  readonly subject: NewTask["subject"];
  readonly policyId: string;
  readonly pathway: string;
  readonly capacity: string | undefined;
  readonly definition: string;
  readonly state: "owed" | "settled" | "superseded";
  readonly due: DueDate | undefined;
  /** How often it has been given more time. */
  readonly extended: number;
  readonly version: number;
}

export interface Settling {
  readonly taskId: string;
  readonly organisationId: string;
  readonly outcome: string;
  readonly late: boolean;
  readonly happenedAt: Temporal.Instant;
  /** Answers without free text. */
  readonly answers: Answers;
  /** Free text by question, kept in envelopes by class. */
  readonly notes: Readonly<Record<string, string>>;
  readonly health: Readonly<Record<string, string>>;
}

/** Another time for a task that is owed, and when it wakes by that. */
export interface Retiming {
  readonly taskId: string;
  readonly organisationId: string;
  readonly due: DueDate;
  readonly extended: number;
  readonly wake: { readonly rung: number; readonly at: Temporal.Instant };
}

/** More time that was given, beside the task: what the time was before, and why. */
export interface NewExtension {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  readonly taskId: string;
  /** Counts from one. */
  readonly number: number;
  readonly before: DueDate;
  readonly due: DueDate;
  readonly reason: string;
}

/** What is owed. */
export interface TaskBook {
  lockTask(id: string): Promise<StoredTask | undefined>;
  oweTasks(tasks: readonly NewTask[]): Promise<void>;
  /** Owed tasks that are owed no longer because the case moved on. */
  supersedeTasks(organisationId: string, taskIds: readonly string[]): Promise<void>;
  /** Settles it and takes it off the list of what wakes. */
  settleTask(settling: Settling): Promise<void>;
  retime(retiming: Retiming): Promise<void>;
  enterExtension(extension: NewExtension): Promise<void>;
}

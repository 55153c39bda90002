import type { Temporal } from "temporal-polyfill";

import type { StoredTask } from "./tasks.ts";

/** A due rung that a sweep woke: the task, its rung and what is needed to say so. */
export interface DueRung {
  readonly task: StoredTask;
  readonly rung: number;
  readonly wokeFor: Temporal.Instant;
  /** The case's reference; undefined for triage and partner tasks. */
  readonly reference: string | undefined;
  readonly ownerKind: string;
  /** When what the case is about happened; undefined for triage and partner tasks. */
  readonly incidentAt: Temporal.Instant | undefined;
}

export interface RecipientsAsked {
  readonly task: StoredTask;
  readonly roles: readonly string[];
}

export interface RungEffect {
  readonly taskId: string;
  readonly organisationId: string;
  readonly rung: number;
  /** How many people were told. */
  readonly told: number;
}

export interface Rearming {
  readonly taskId: string;
  readonly next: { readonly rung: number; readonly at: Temporal.Instant } | undefined;
}

/** What falls due, and who is told. For the system only. */
export interface EscalationBook {
  /** Of these tasks, the rungs that are due now, locked; rows another worker holds are skipped. System only. */
  takeDueRungs(taskIds: readonly string[]): Promise<readonly DueRung[]>;
  /** For each task, who holds one of the roles for its subject and may know of it now. System only. */
  recipients(asked: readonly RecipientsAsked[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The effect of each rung, once. Answers the tasks whose rung had not been recorded before. */
  recordRungs(rungs: readonly RungEffect[]): Promise<ReadonlySet<string>>;
  /** When each task wakes next; a task without a next rung is taken off the list. */
  rearm(next: readonly Rearming[]): Promise<void>;
  /**
   * Where of all messages of the same rung none has arrived and none can, the task wakes now for its next rung,
   * if that is before the end of the ladder. To be
   * asked once this one is closed: of two that end at the same time, the second finds the first. System only.
   */
  hasten(deliveryId: string, endOfLadder: number): Promise<void>;
  /** These tasks wait, off the clock, until their organisation sets or changes its times. */
  awaitTime(taskIds: readonly string[]): Promise<void>;
  /** Of these tasks, those that are due wake at another time, for the rung they would have woken for. */
  postpone(taskIds: readonly string[], until: Temporal.Instant): Promise<void>;
}

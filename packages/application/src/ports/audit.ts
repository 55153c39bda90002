import type { Answers } from "@dignity/kernel";

export interface AuditSubject {
  readonly kind: "report" | "matter" | "case" | "task" | "delivery" | "indicatorResult";
  readonly id: string;
}

export type Topic = "report.received" | "case.opened" | "case.moved" | "task.settled" | "delivery.ready";

/** What is written down of every change, and told to the queue. */
export interface AuditBook {
  audit(organisationId: string, action: string, subject: AuditSubject, detail?: Answers): Promise<void>;
  /** Tells the queue afterwards, when and only when all this has committed. */
  post(organisationId: string, topic: Topic, ...subjectIds: readonly string[]): Promise<void>;
}

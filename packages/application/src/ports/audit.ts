import type { Answers } from "@dignity/kernel";

export interface AuditSubject {
  readonly kind: "report" | "matter" | "case" | "task" | "support" | "delivery" | "committeeReport" | "indicatorResult";
  readonly id: string;
}

export type Topic =
  | "report.received"
  | "case.opened"
  | "case.moved"
  | "task.settled"
  | "task.extended"
  | "support.recorded"
  | "support.answered"
  | "delivery.ready"
  | "committeeReport.made";

/** What is written down of every change, and told to the queue. */
export interface AuditBook {
  audit(organisationId: string, action: string, subject: AuditSubject, detail?: Answers): Promise<void>;
  /** Tells the queue afterwards, when and only when all this has committed. */
  post(organisationId: string, topic: Topic, ...subjectIds: readonly string[]): Promise<void>;
}

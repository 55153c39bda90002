import type { Topic } from "./ledger.ts";

/** Something due: an opaque id and the organisation to act for. */
export interface Due {
  readonly organisationId: string;
  readonly taskId: string;
}

export interface OutboxRow {
  readonly id: string;
  readonly organisationId: string;
  readonly topic: Topic;
  readonly subjectId: string;
}

/** What the sweep and the relay may read: opaque ids and times, by the database's clock. */
export interface Schedule {
  /** Tasks whose next rung is due, earliest first, a fair share for each organisation. */
  due(limit: number): Promise<readonly Due[]>;
  /** Rows not yet relayed, held for the duration of `hand`; marked as relayed when it resolves. */
  relay(limit: number, hand: (rows: readonly OutboxRow[]) => Promise<void>): Promise<number>;
  /** Seconds by which this process's clock is ahead of the database's. */
  clockSkew(): Promise<number>;
}

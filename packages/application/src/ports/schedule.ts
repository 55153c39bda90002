import type { Topic } from "./audit.ts";

/** Something due: an opaque id, the organisation to act for, and which rung woke (it tells a later wake from this one). */
export interface Due {
  readonly organisationId: string;
  readonly taskId: string;
  readonly rung: number;
}

/** A delivery by opaque ids. */
export interface OpenDeliveryId {
  readonly organisationId: string;
  readonly deliveryId: string;
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
  /** Organisations whose committee reports are to be looked for now, the longest waiting first. */
  reportsDue(limit: number): Promise<readonly string[]>;
  /** Organisations in which somebody may have to be told now that a result awaits an action, the longest waiting first. */
  remindersDue(limit: number): Promise<readonly string[]>;
  /** Deliveries still waiting or being sent a minute after they were written, oldest first: the queue may have lost them. */
  staleDeliveries(limit: number): Promise<readonly OpenDeliveryId[]>;
  /** Rows not yet relayed, held for the duration of `hand`; marked as relayed when it resolves. */
  relay(limit: number, hand: (rows: readonly OutboxRow[]) => Promise<void>): Promise<number>;
  /** Seconds by which this process's clock is ahead of the database's. */
  clockSkew(): Promise<number>;
}

import type { Temporal } from "temporal-polyfill";
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";

import { integer, maybe, text, time, uuid } from "./columns.ts";
import { TaskRow } from "./tasks.ts";

/** When a task wants attention next; without a time while the organisation has yet to set it. */
@Entity("wake")
@ForeignKey(() => TaskRow, ["organisationId", "taskId"], ["organisationId", "id"])
@Index("wake_due", ["dueAt"])
export class WakeRow {
  @PrimaryColumn(uuid) taskId!: string;
  @Column(uuid) organisationId!: string;
  @Column(integer) rung!: number;
  @Column(maybe(time)) dueAt!: Temporal.Instant | null;
}

/** The effect of one rung, once. */
@Entity("escalation")
@ForeignKey(() => TaskRow, ["organisationId", "taskId"], ["organisationId", "id"])
export class EscalationRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) taskId!: string;
  @PrimaryColumn(integer) rung!: number;
  @Column(integer) told!: number;
  @Column(time) occurredAt!: Temporal.Instant;
}

@Entity("outbox")
@Index("outbox_waiting", ["id"], { where: "relayed_at is null" })
export class OutboxEntry {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" }) id?: string;
  @Column(uuid) organisationId!: string;
  @Column(text) topic!: string;
  @Column(uuid) subjectId!: string;
  @Column(time) createdAt!: Temporal.Instant;
  @Column(maybe(time)) relayedAt?: Temporal.Instant | null;
}

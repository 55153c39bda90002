import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

import { bytes, integer, maybe, text, time, uuid } from "./columns.ts";
import { CommitteeReportRow } from "./committee-reports.ts";
import { IndicatorResultRow } from "./indicators.ts";
import { DataKeyRow } from "./keys.ts";
import { OrganisationRow, PersonRow } from "./organisations.ts";
import { TaskRow } from "./tasks.ts";

@Entity("delivery")
@Unique(["messageId"])
@Unique(["organisationId", "taskId", "rung", "personId"])
@Unique(["organisationId", "reportId", "personId"])
@Unique(["organisationId", "resultId", "rung", "personId"])
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => PersonRow, ["personId"], ["id"])
@ForeignKey(() => DataKeyRow, ["keyId"], ["id"])
@ForeignKey(() => TaskRow, ["organisationId", "taskId"], ["organisationId", "id"])
@ForeignKey(() => CommitteeReportRow, ["organisationId", "reportId"], ["organisationId", "id"])
@ForeignKey(() => IndicatorResultRow, ["organisationId", "resultId"], ["organisationId", "id"])
@Index("delivery_open", ["createdAt"], { where: "state in ('waiting', 'sending')" })
@Check("delivery_channel_check", "channel in ('email')")
@Check("delivery_check", "(rung is null) = (report_id is not null)")
@Check("delivery_check1", "num_nonnulls(task_id, report_id, result_id) = 1")
@Check("delivery_state_check", "state in ('waiting', 'sending', 'sent', 'withheld', 'failed')")
export class DeliveryRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(maybe(uuid)) taskId!: string | null;
  @Column(maybe(integer)) rung!: number | null;
  @Column(maybe(uuid)) reportId?: string | null;
  @Column(maybe(uuid)) resultId?: string | null;
  @Column(uuid) personId!: string;
  @Column(text) channel!: string;
  @Column(text) state!: string;
  @Column(uuid) keyId!: string;
  @Column(bytes) messageEnvelope!: Buffer;
  @Column(text) messageId!: string;
  @Column({ ...integer, default: 0 }) attempts?: number;
  @Column(time) createdAt!: Temporal.Instant;
  @Column(maybe(time)) sentAt?: Temporal.Instant | null;
  @Column(maybe(text)) problem?: string | null;
}

import type { ToldResult } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

import { bytes, day, json, maybe, text, time, uuid } from "./columns.ts";
import { DataKeyRow } from "./keys.ts";
import { OrganisationRow, PersonRow } from "./organisations.ts";
import { PolicyVersionRow } from "./policies.ts";

/** What a committee is told for a period. */
@Entity("committee_report")
@Unique("committee_report_once", ["organisationId", "pathway", "capacity", "report", "periodFrom", "periodUntil"])
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@ForeignKey(() => DataKeyRow, ["keyId"], ["id"])
@Index("committee_report_id", ["id"], { unique: true })
@Index("committee_report_list", ["organisationId", "pathway", "periodUntil", "id"])
@Check("committee_report_check", "period_from < period_until")
export class CommitteeReportRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(text) pathway!: string;
  @Column(text) capacity!: string;
  @Column(text) policyId!: string;
  @Column(text) report!: string;
  @Column(day) periodFrom!: string;
  @Column(day) periodUntil!: string;
  @Column(json) figures!: Readonly<Record<string, number | null>>;
  @Column({ ...json, default: () => "'[]'" }) results!: readonly ToldResult[];
  @Column({ ...text, array: true }) readers!: readonly string[];
  @Column(uuid) keyId!: string;
  @Column(time) madeAt!: Temporal.Instant;
}

/** What the committee made of it. */
@Entity("committee_review")
@ForeignKey(() => CommitteeReportRow, ["organisationId", "reportId"], ["organisationId", "id"])
@ForeignKey(() => PersonRow, ["personId"], ["id"])
@Index("committee_review_id", ["id"], { unique: true })
@Index("committee_review_report", ["organisationId", "reportId"])
export class CommitteeReviewRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) reportId!: string;
  @Column(day) reviewedOn!: string;
  @Column(bytes) minutesEnvelope!: Buffer;
  @Column(maybe(bytes)) actionEnvelope!: Buffer | null;
  @Column(uuid) personId!: string;
  @Column(time) recordedAt!: Temporal.Instant;
}

/** When to look next whether reports are due. */
@Entity("report_wake")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@Index("report_wake_due", ["dueAt"])
export class ReportWakeRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @Column(time) dueAt!: Temporal.Instant;
}

import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

import { bytes, day, integer, maybe, text, time, truth, uuid } from "./columns.ts";
import { DataKeyRow } from "./keys.ts";
import { OrganisationRow, PersonRow } from "./organisations.ts";
import { PolicyVersionRow } from "./policies.ts";
import { ReportRow } from "./reports.ts";

/** What a survey or a visit has shown of an organisation. */
@Entity("indicator_result")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => OrganisationRow, ["aboutOrganisationId"], ["id"])
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@ForeignKey(() => DataKeyRow, ["keyId"], ["id"])
@ForeignKey(() => PersonRow, ["recordedBy"], ["id"])
@ForeignKey(() => IndicatorResultRow, ["organisationId", "replacedBy"], ["organisationId", "id"], {
  deferrable: "INITIALLY DEFERRED",
})
@ForeignKey(() => ReportRow, ["raisedOrganisationId", "raisedReportId"], ["organisationId", "id"])
@Index("indicator_result_id", ["id"], { unique: true })
@Index("indicator_result_list", ["organisationId", "pathway", "recordedAt", "id"])
@Index("indicator_result_about", ["aboutOrganisationId", "pathway"])
@Index("indicator_result_replaced", ["organisationId", "replacedBy"], { unique: true })
@Index("indicator_result_raised", ["raisedOrganisationId", "raisedReportId"], {
  unique: true,
  where: "replaced_by is null",
})
@Check("indicator_result_respondents_check", "respondents >= 0")
@Check("indicator_result_check", "period_from <= period_to")
@Check("indicator_result_check1", "(action_at is null) = (looked_into_envelope is null)")
@Check("indicator_result_check2", "(action_at is null) = (action_plan_envelope is null)")
@Check("indicator_result_check3", "(raised_organisation_id is null) = (raised_report_id is null)")
export class IndicatorResultRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) aboutOrganisationId!: string;
  @Column(text) pathway!: string;
  @Column(text) policyId!: string;
  @Column(text) capacity!: string;
  @Column(text) indicator!: string;
  @Column(day) periodFrom!: string;
  @Column(day) periodTo!: string;
  @Column(text) mark!: string;
  @Column(maybe(integer)) respondents!: number | null;
  @Column(truth) asksForAction!: boolean;
  @Column(uuid) keyId!: string;
  @Column(maybe(bytes)) commentEnvelope!: Buffer | null;
  @Column(truth) commentShown!: boolean;
  @Column(uuid) recordedBy!: string;
  @Column(time) recordedAt!: Temporal.Instant;
  @Column(maybe(uuid)) replacedBy?: string | null;
  @Column(maybe(bytes)) lookedIntoEnvelope?: Buffer | null;
  @Column(maybe(bytes)) actionPlanEnvelope?: Buffer | null;
  @Column(maybe(time)) actionAt?: Temporal.Instant | null;
  @Column(maybe(uuid)) raisedOrganisationId!: string | null;
  @Column(maybe(uuid)) raisedReportId!: string | null;
}

/** When somebody is told next that a result awaits an action. */
@Entity("result_wake")
@ForeignKey(() => IndicatorResultRow, ["organisationId", "resultId"], ["organisationId", "id"])
@Index("result_wake_due", ["dueAt"])
export class ResultWakeRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) resultId!: string;
  @Column(time) since!: Temporal.Instant;
  @Column(integer) sent!: number;
  @Column(maybe(time)) dueAt!: Temporal.Instant | null;
}

import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

import { CaseFileRow, CasePartyRow } from "./cases.ts";
import { bytes, day, integer, maybe, text, time, truth, uuid } from "./columns.ts";
import { PolicyVersionRow } from "./policies.ts";

@Entity("support_entry")
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => PolicyVersionRow, ["policyId", "pathway"], ["id", "pathway"])
@ForeignKey(() => CasePartyRow, ["organisationId", "caseId", "partyId"], ["organisationId", "caseId", "id"])
@ForeignKey(() => SupportEntryRow, ["organisationId", "replacedBy"], ["organisationId", "id"])
@Index("support_entry_id", ["id"], { unique: true })
@Index("support_entry_replaced", ["organisationId", "replacedBy"], { unique: true })
@Index("support_entry_case", ["organisationId", "caseId", "offeredOn"])
@Index("support_entry_count", ["organisationId", "pathway", "offeredOn", "route", "kind", "answer"])
@Check("support_entry_kind_check", "kind in ('offer', 'referral')")
@Check("support_entry_answer_check", "answer in ('accepted', 'declined', 'unsafe')")
@Check("support_entry_check", "(answer is null) = (answered_on is null)")
@Check(
  "support_entry_check1",
  "answer is not distinct from 'accepted' or attended is null and outcome_envelope is null",
)
@Check("support_entry_check2", "answer is null or answer = 'accepted' or ended_on is not null")
@Check("support_entry_check3", "(first_recorded_at is null) = (correction_envelope is null)")
export class SupportEntryRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) caseId!: string;
  @Column(text) policyId!: string;
  @Column(text) pathway!: string;
  @Column(text) route!: string;
  @Column(text) kind!: string;
  @Column(uuid) partyId!: string;
  @Column(day) offeredOn!: string;
  @Column(maybe(text)) answer?: string | null;
  @Column(maybe(day)) answeredOn?: string | null;
  @Column(maybe(truth)) attended?: boolean | null;
  @Column(maybe(day)) endedOn?: string | null;
  @Column(maybe(bytes)) reasonEnvelope?: Buffer | null;
  @Column(maybe(bytes)) copyEnvelope?: Buffer | null;
  @Column(maybe(bytes)) outcomeEnvelope?: Buffer | null;
  @Column(uuid) recordedBy!: string;
  @Column(time) recordedAt!: Temporal.Instant;
  @Column({ ...integer, default: 1 }) version?: number;
  @Column(maybe(uuid)) replacedBy?: string | null;
  @Column(maybe(time)) firstRecordedAt?: Temporal.Instant | null;
  @Column(maybe(time)) answerRecordedAt?: Temporal.Instant | null;
  @Column(maybe(bytes)) correctionEnvelope?: Buffer | null;
}

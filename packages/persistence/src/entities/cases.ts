import type { Answers } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

import { answers, bytes, integer, json, maybe, text, time, uuid } from "./columns.ts";
import { DataKeyRow } from "./keys.ts";
import { OrganisationRow, PersonRow, ProgrammeRow } from "./organisations.ts";
import { PolicyVersionRow } from "./policies.ts";
import { ReportRow } from "./reports.ts";

@Entity("case_file")
@Unique(["organisationId", "reference"])
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@ForeignKey(() => PolicyVersionRow, ["policyId", "pathway"], ["id", "pathway"])
@ForeignKey(() => ProgrammeRow, ["programmeId"], ["id"])
@ForeignKey(() => OrganisationRow, ["aroseIn"], ["id"])
@ForeignKey(() => DataKeyRow, ["keyId"], ["id"])
@Index("case_file_id", ["id"], { unique: true })
@Index("case_file_list", ["organisationId", "openedAt", "id"])
export class CaseFileRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(text) reference!: string;
  @Column(text) pathway!: string;
  @Column(text) policyId!: string;
  @Column(text) capacity!: string;
  @Column(maybe(uuid)) programmeId!: string | null;
  @Column(uuid) aroseIn!: string;
  @Column(text) state!: string;
  @Column(maybe(text)) level!: string | null;
  @Column(maybe(text)) suggestedLevel!: string | null;
  @Column(json) facts!: Answers;
  @Column(uuid) keyId!: string;
  @Column(bytes) accountEnvelope!: Buffer;
  @Column(time) incidentAt!: Temporal.Instant;
  @Column(time) openedAt!: Temporal.Instant;
  @Column(maybe(time)) atRestSince!: Temporal.Instant | null;
  @Column({ ...integer, default: 1 }) version?: number;
}

@Entity("case_origin")
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => ReportRow, ["reportOrganisationId", "reportId"], ["organisationId", "id"])
export class CaseOriginRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) caseId!: string;
  @Column(uuid) reportOrganisationId!: string;
  @Column(uuid) reportId!: string;
}

@Entity("case_party")
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => PersonRow, ["personId"], ["id"])
@Unique(["organisationId", "caseId", "id"])
@Index("case_party_case", ["organisationId", "caseId"])
@Check("case_party_role_check", "role in ('reporter', 'affected', 'respondent', 'witness')")
export class CasePartyRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) caseId!: string;
  @Column(text) role!: string;
  @Column(maybe(uuid)) personId!: string | null;
  @Column(bytes) nameEnvelope!: Buffer;
}

@Entity("case_transition")
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@Index("case_transition_person", ["personId"])
@Unique(["organisationId", "caseId", "caseVersion"])
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
export class CaseTransitionRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) caseId!: string;
  @Column(text) policyId!: string;
  @Column(text) transition!: string;
  @Column(text) fromState!: string;
  @Column(text) toState!: string;
  @Column(maybe(text)) level!: string | null;
  @Column(answers) answers?: Answers;
  @Column(maybe(bytes)) notesEnvelope!: Buffer | null;
  @Column(uuid) personId!: string;
  @Column(integer) caseVersion!: number;
  @Column(time) occurredAt!: Temporal.Instant;
}

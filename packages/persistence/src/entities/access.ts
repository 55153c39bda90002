import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

import { CaseFileRow } from "./cases.ts";
import { maybe, text, time, uuid } from "./columns.ts";
import { OrganisationRow, PersonRow } from "./organisations.ts";

/** Somebody who must not know of a case. */
@Entity("exclusion")
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => PersonRow, ["personId"], ["id"])
@Index("exclusion_person", ["personId"])
@Check("exclusion_because_check", "because in ('respondent', 'conflict', 'recusal')")
export class ExclusionRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) caseId!: string;
  @PrimaryColumn(uuid) personId!: string;
  @Column(text) because!: string;
  @Column(time) excludedAt!: Temporal.Instant;
}

@Entity("case_assignment")
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => PersonRow, ["personId"], ["id"])
@Index("case_assignment_person", ["personId"])
@Index("case_assignment_case", ["organisationId", "caseId"])
export class CaseAssignmentRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) caseId!: string;
  @Column(uuid) personId!: string;
  @Column(text) role!: string;
  @Column(time) validFrom!: Temporal.Instant;
  @Column(maybe(time)) validTo?: Temporal.Instant | null;
}

@Entity("case_share")
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => OrganisationRow, ["partnerOrganisationId"], ["id"])
@Index("case_share_partner", ["partnerOrganisationId"])
@Index("case_share_case", ["organisationId", "caseId"])
export class CaseShareRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) caseId!: string;
  @Column(uuid) partnerOrganisationId!: string;
  @Column(text) partnerCapacity!: string;
  @Column(time) validFrom!: Temporal.Instant;
  @Column(maybe(time)) validTo?: Temporal.Instant | null;
}

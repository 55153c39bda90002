import type { Period } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

import { answers, day, integer, list, maybe, text, time, uuid } from "./columns.ts";
import { AppointmentRow, OrganisationRow, PersonRow, ProgrammeRow } from "./organisations.ts";

@Entity("policy_version")
@Unique(["pathway", "version"])
@Unique(["id", "pathway"])
export class PolicyVersionRow {
  @PrimaryColumn(text) id!: string;
  @Column(text) pluginId!: string;
  @Column(text) pathway!: string;
  @Column(integer) version!: number;
  @Column(integer) format!: number;
  @Column(day) effectiveFrom!: string;
  @Column(text) canonicalJson!: string;
  @Column(text) sha256!: string;
  @Column(time) publishedAt!: Temporal.Instant;
}

@Entity("policy_grant")
@Check("policy_grant_action_check", "action in ('read', 'act', 'assign', 'count', 'identify', 'triage', 'watch')")
@Check("policy_grant_reach_check", "reach in ('assigned', 'programme', 'organisation')")
export class PolicyGrantRow {
  @PrimaryColumn(text) pathway!: string;
  @PrimaryColumn(text) role!: string;
  @PrimaryColumn(text) action!: string;
  @PrimaryColumn(text) reach!: string;
  @Column(list(text)) hidden?: readonly string[];
}

@Entity("policy_approval")
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@Check("policy_approval_decision_check", "decision in ('reviewed', 'approved', 'ratified')")
export class PolicyApprovalRow {
  @PrimaryColumn(text) policyId!: string;
  @PrimaryColumn(text) body!: string;
  @PrimaryColumn(text) decision!: string;
  @PrimaryColumn(day) decidedOn!: string;
  @Column({ ...text, array: true, nullable: true }) rules!: readonly string[] | null;
}

@Entity("adoption")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => ProgrammeRow, ["programmeId"], ["id"])
export class AdoptionRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(text) pathway!: string;
  @Column(maybe(uuid)) programmeId?: string | null;
  @Column(answers) settings?: Readonly<Record<string, Period>>;
  @Column(time) validFrom!: Temporal.Instant;
  @Column(maybe(time)) validTo?: Temporal.Instant | null;
}

@Entity("role_holder")
@ForeignKey(() => AppointmentRow, ["organisationId", "appointmentId"], ["organisationId", "id"])
@ForeignKey(() => PersonRow, ["personId"], ["id"])
@ForeignKey(() => ProgrammeRow, ["programmeId"], ["id"])
@Index("role_holder_person", ["personId", "organisationId"])
@Index("role_holder_role", ["organisationId", "pathway", "capacity", "role"])
export class RoleHolderRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(text) pathway!: string;
  @Column(text) capacity!: string;
  @Column(text) role!: string;
  @Column(uuid) appointmentId!: string;
  @Column(uuid) personId!: string;
  @Column(maybe(uuid)) programmeId?: string | null;
  @Column(time) validFrom!: Temporal.Instant;
  @Column(maybe(time)) validTo?: Temporal.Instant | null;
}

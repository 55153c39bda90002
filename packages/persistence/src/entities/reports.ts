import type { Answers } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

import { bytes, integer, json, list, text, time, uuid } from "./columns.ts";
import { DataKeyRow } from "./keys.ts";
import { OrganisationRow, PersonRow } from "./organisations.ts";
import { PolicyVersionRow } from "./policies.ts";

@Entity("report")
@Unique(["organisationId", "reference"])
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@ForeignKey(() => PersonRow, ["reporterPersonId"], ["id"])
@ForeignKey(() => DataKeyRow, ["keyId"], ["id"])
@Index("report_id", ["id"], { unique: true })
@Index("report_reporter", ["reporterPersonId", "receivedAt"])
export class ReportRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(text) reference!: string;
  @Column(text) pathway!: string;
  @Column(text) policyId!: string;
  @Column(uuid) reporterPersonId!: string;
  @Column(uuid) keyId!: string;
  @Column(bytes) accountEnvelope!: Buffer;
  @Column(time) incidentAt!: Temporal.Instant;
  @Column(time) receivedAt!: Temporal.Instant;
}

/** Somebody in a matter, the name in an envelope (base64). */
export interface StoredParty {
  readonly role: string;
  readonly personId: string | null;
  readonly nameEnvelope: string;
}

@Entity("report_matter")
@ForeignKey(() => ReportRow, ["organisationId", "reportId"], ["organisationId", "id"])
@ForeignKey(() => PersonRow, ["reporterPersonId"], ["id"])
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@ForeignKey(() => DataKeyRow, ["keyId"], ["id"])
@Index("report_matter_id", ["id"], { unique: true })
@Check("report_matter_state_check", "state in ('triage', 'opened')")
export class ReportMatterRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) reportId!: string;
  @Column(text) reportReference!: string;
  @Column(uuid) reporterPersonId!: string;
  @Column(text) pathway!: string;
  @Column(text) policyId!: string;
  @Column(time) incidentAt!: Temporal.Instant;
  @Column(text) state!: string;
  @Column(json) facts!: Answers;
  @Column(uuid) keyId!: string;
  @Column(bytes) accountEnvelope!: Buffer;
  @Column(json) parties!: readonly StoredParty[];
  @Column(list(uuid)) excluded?: readonly string[];
  @Column({ ...integer, default: 1 }) version?: number;
  @Column(time) receivedAt!: Temporal.Instant;
}

@Entity("idempotency")
export class IdempotencyRow {
  @PrimaryColumn(uuid) personId!: string;
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(text) operation!: string;
  @PrimaryColumn(text) key!: string;
  @Column(text) inputDigest!: string;
  @Column(json) response!: Readonly<Record<string, unknown>>;
  @Column(time) createdAt!: Temporal.Instant;
}

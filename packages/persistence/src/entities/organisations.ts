import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";

import { bytes, day, list, maybe, text, time, uuid } from "./columns.ts";

@Entity("organisation")
@Unique(["slug"])
@Check("organisation_kind_check", "kind ~ '^[a-z]+(-[a-z]+)*$'")
@Check("organisation_reporting_year_starts_check", "reporting_year_starts ~ '^(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$'")
export class OrganisationRow {
  @PrimaryColumn(uuid) id!: string;
  @Column(text) slug!: string;
  @Column(text) name!: string;
  @Column(text) kind!: string;
  @Column({ ...text, default: "Europe/London" }) timeZone?: string;
  @Column(list(day)) closedDays?: readonly string[];
  @Column({ ...text, default: "04-01" }) reportingYearStarts?: string;
}

@Entity("programme")
@ForeignKey(() => OrganisationRow, ["leadOrganisationId"], ["id"])
export class ProgrammeRow {
  @PrimaryColumn(uuid) id!: string;
  @Column(text) name!: string;
  @Column(uuid) leadOrganisationId!: string;
}

@Entity("person")
@ForeignKey("DataKeyRow", ["keyId"], ["id"])
@Index("person_email", ["emailDigest"])
export class PersonRow {
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) keyId!: string;
  @Column(bytes) nameEnvelope!: Buffer;
  @Column(maybe(bytes)) emailEnvelope!: Buffer | null;
  @Column(maybe(bytes)) emailDigest!: Buffer | null;
}

@Entity("person_identity")
@ForeignKey(() => PersonRow, ["personId"], ["id"])
export class PersonIdentityRow {
  @PrimaryColumn(text) issuer!: string;
  @PrimaryColumn(text) subject!: string;
  @Column(uuid) personId!: string;
}

@Entity("appointment")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => PersonRow, ["personId"], ["id"])
@Index("appointment_person", ["personId"])
export class AppointmentRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) personId!: string;
  @Column(text) post!: string;
  @Column(time) validFrom!: Temporal.Instant;
  @Column(maybe(time)) validTo?: Temporal.Instant | null;
}

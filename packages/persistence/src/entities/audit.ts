import type { Temporal } from "temporal-polyfill";
import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

import { bigint, bytes, json, time, uuid } from "./columns.ts";
import { OrganisationRow } from "./organisations.ts";

@Entity("audit_head")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
export class AuditHeadRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @Column(bigint) seq!: string;
  @Column(bytes) hash!: Buffer;
}

@Entity("audit_entry")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
export class AuditEntryRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(bigint) seq!: string;
  @Column(time) occurredAt!: Temporal.Instant;
  @Column(json) entry!: Readonly<Record<string, unknown>>;
  @Column(bytes) previous!: Buffer;
  @Column(bytes) hash!: Buffer;
}

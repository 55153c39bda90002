import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";

import { bytes, maybe, uuid } from "./columns.ts";
import { OrganisationRow } from "./organisations.ts";

@Entity("organisation_key")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
export class OrganisationKeyRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @Column(bytes) wrapped!: Buffer;
}

@Entity("data_key")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
export class DataKeyRow {
  @PrimaryColumn(uuid) id!: string;
  @Column(maybe(uuid)) organisationId!: string | null;
  @Column(bytes) wrapped!: Buffer;
}

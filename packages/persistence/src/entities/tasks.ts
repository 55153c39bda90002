import type { Answers } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

import { CaseFileRow } from "./cases.ts";
import { answers, bytes, day, integer, maybe, text, time, truth, uuid } from "./columns.ts";
import { DataKeyRow } from "./keys.ts";
import { OrganisationRow } from "./organisations.ts";
import { PolicyVersionRow } from "./policies.ts";
import { ReportMatterRow } from "./reports.ts";

@Entity("task")
@ForeignKey(() => OrganisationRow, ["organisationId"], ["id"])
@ForeignKey(() => PolicyVersionRow, ["policyId"], ["id"])
@ForeignKey(() => DataKeyRow, ["keyId"], ["id"])
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => ReportMatterRow, ["organisationId", "matterId"], ["organisationId", "id"])
@Index("task_id", ["id"], { unique: true })
@Index("task_case", ["organisationId", "caseId", "state"])
@Index("task_due", ["organisationId", "dueAt", "id"], { where: "state = 'owed'" })
@Index("task_owed_once", ["organisationId", "caseId", "definition"], { unique: true, where: "state = 'owed'" })
@Check("task_subject_check", "subject in ('case', 'triage', 'partner')")
@Check("task_state_check", "state in ('owed', 'settled', 'superseded')")
@Check("task_check", "(subject = 'case') = (case_id is not null)")
@Check("task_check1", "(subject = 'triage') = (matter_id is not null)")
@Check("task_check2", "(due_at is null) = (due_on is null)")
export class TaskRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(text) subject!: string;
  @Column(maybe(uuid)) caseId!: string | null;
  @Column(maybe(uuid)) matterId!: string | null;
  @Column(text) policyId!: string;
  @Column(text) pathway!: string;
  @Column(maybe(text)) capacity!: string | null;
  @Column(text) definition!: string;
  @Column(text) state!: string;
  @Column(maybe(time)) dueAt!: Temporal.Instant | null;
  @Column(maybe(day)) dueOn!: string | null;
  @Column(maybe(text)) dueRule!: string | null;
  @Column({ ...integer, default: 0 }) extended?: number;
  @Column(time) aroseAt!: Temporal.Instant;
  @Column({ ...truth, default: true }) inStay?: boolean;
  @Column(maybe(time)) settledAt?: Temporal.Instant | null;
  @Column(maybe(time)) supersededAt?: Temporal.Instant | null;
  @Column(maybe(time)) happenedAt?: Temporal.Instant | null;
  @Column(maybe(uuid)) settledBy?: string | null;
  @Column(maybe(text)) outcome?: string | null;
  @Column(maybe(truth)) late?: boolean | null;
  @Column(answers) answers?: Answers;
  @Column(uuid) keyId!: string;
  @Column(maybe(bytes)) notesEnvelope?: Buffer | null;
  @Column(maybe(bytes)) healthEnvelope?: Buffer | null;
  @Column({ ...integer, default: 1 }) version?: number;
}

@Entity("task_extension")
@ForeignKey(() => CaseFileRow, ["organisationId", "caseId"], ["organisationId", "id"])
@ForeignKey(() => TaskRow, ["organisationId", "taskId"], ["organisationId", "id"])
@Index("task_extension_number", ["organisationId", "taskId", "number"], { unique: true })
@Check("task_extension_check", "due_at > due_at_before")
export class TaskExtensionRow {
  @PrimaryColumn(uuid) organisationId!: string;
  @PrimaryColumn(uuid) id!: string;
  @Column(uuid) caseId!: string;
  @Column(uuid) taskId!: string;
  @Column(integer) number!: number;
  @Column(time) dueAtBefore!: Temporal.Instant;
  @Column(day) dueOnBefore!: string;
  @Column(time) dueAt!: Temporal.Instant;
  @Column(day) dueOn!: string;
  @Column(bytes) reasonEnvelope!: Buffer;
  @Column(uuid) personId!: string;
  @Column(time) extendedAt!: Temporal.Instant;
}

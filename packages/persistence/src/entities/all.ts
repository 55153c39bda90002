import { CaseAssignmentRow, CaseShareRow, ExclusionRow } from "./access.ts";
import { AuditEntryRow, AuditHeadRow } from "./audit.ts";
import { CaseFileRow, CaseOriginRow, CasePartyRow, CaseTransitionRow } from "./cases.ts";
import { CommitteeReportRow, CommitteeReviewRow, ReportWakeRow } from "./committee-reports.ts";
import { DeliveryRow } from "./deliveries.ts";
import { IndicatorResultRow, ResultWakeRow } from "./indicators.ts";
import { DataKeyRow, OrganisationKeyRow } from "./keys.ts";
import { AppointmentRow, OrganisationRow, PersonIdentityRow, PersonRow, ProgrammeRow } from "./organisations.ts";
import { AdoptionRow, PolicyApprovalRow, PolicyGrantRow, PolicyVersionRow, RoleHolderRow } from "./policies.ts";
import { IdempotencyRow, ReportMatterRow, ReportRow } from "./reports.ts";
import { SupportEntryRow } from "./support.ts";
import { TaskExtensionRow, TaskRow } from "./tasks.ts";
import { EscalationRow, OutboxEntry, WakeRow } from "./waking.ts";

/** Every table of the schema "dignity". */
export const entities = [
  AdoptionRow,
  AppointmentRow,
  AuditEntryRow,
  AuditHeadRow,
  CaseAssignmentRow,
  CaseFileRow,
  CaseOriginRow,
  CasePartyRow,
  CaseShareRow,
  CaseTransitionRow,
  CommitteeReportRow,
  CommitteeReviewRow,
  DataKeyRow,
  DeliveryRow,
  EscalationRow,
  ExclusionRow,
  IdempotencyRow,
  IndicatorResultRow,
  OrganisationKeyRow,
  OrganisationRow,
  OutboxEntry,
  PersonIdentityRow,
  PersonRow,
  PolicyApprovalRow,
  PolicyGrantRow,
  PolicyVersionRow,
  ProgrammeRow,
  ReportMatterRow,
  ReportRow,
  ReportWakeRow,
  ResultWakeRow,
  RoleHolderRow,
  SupportEntryRow,
  TaskExtensionRow,
  TaskRow,
  WakeRow,
];

import type { Answers } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

export type PartyRole = "reporter" | "affected" | "respondent" | "witness";

/** Somebody in a matter: a known person, or a name that nobody has resolved yet. */
export interface Party {
  readonly role: PartyRole;
  readonly personId: string | undefined;
  readonly name: string;
}

export interface NewReport {
  readonly id: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly pathway: string;
  readonly policyId: string;
  readonly reporterId: string;
  readonly account: string;
  readonly incidentAt: Temporal.Instant;
}

export interface NewMatter {
  readonly id: string;
  readonly reportId: string;
  readonly organisationId: string;
  readonly pathway: string;
  readonly facts: Answers;
  readonly account: string;
  readonly parties: readonly Party[];
}

export interface StoredMatter extends Omit<NewMatter, "reportId"> {
  readonly reportId: string;
  readonly reporterId: string;
  readonly policyId: string;
  readonly incidentAt: Temporal.Instant;
  readonly version: number;
  readonly taskId: string | undefined;
}

/** Reports, and their matters in triage. */
export interface ReportBook {
  lockMatter(id: string): Promise<StoredMatter | undefined>;
  openReport(report: NewReport): Promise<void>;
  openMatter(matter: NewMatter): Promise<void>;
  closeMatter(matterId: string): Promise<void>;
}

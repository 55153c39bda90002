import type { Answers, CaseSnapshot } from "@dignity/kernel";
import type { CaseFacts } from "@dignity/permissions";
import type { Temporal } from "temporal-polyfill";

import type { Party } from "./reports.ts";

export interface NewCase {
  readonly id: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly pathway: string;
  readonly programmeId: string | undefined;
  /** The organisation in which the concern arose. */
  readonly aroseIn: string;
  readonly snapshot: CaseSnapshot;
  /** Whether nothing is owed in the state it opens in. */
  readonly atRest: boolean;
  readonly suggestedLevel: string | undefined;
  readonly account: string;
  readonly parties: readonly Party[];
  readonly origin: { readonly organisationId: string; readonly reportId: string };
}

/** A case as a command finds it, locked until the transaction ends. */
export interface StoredCase {
  readonly id: string;
  readonly organisationId: string;
  readonly pathway: string;
  readonly programmeId: string | undefined;
  /** The organisation in which the concern arose: who the partners are follows from it. */
  readonly aroseIn: string;
  readonly version: number;
  readonly snapshot: CaseSnapshot;
  readonly facts: CaseFacts;
  /** The steps that whoever locks it has taken in it, and the tasks they have settled. */
  readonly hasDone: readonly string[];
  /** The row of each owed task, by its definition. */
  readonly taskIds: Readonly<Record<string, string>>;
}

export interface TransitionEntry {
  readonly id: string;
  readonly transition: string;
  readonly fromState: string;
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
}

/** Something that goes on being owed under another version, and the rung on which its ladder begins again. */
export interface GoingOn {
  readonly taskId: string;
  /** Without a time while the organisation has yet to set it. */
  readonly wake: { readonly rung: number; readonly at: Temporal.Instant | null } | undefined;
}

/** Cases, who is in charge of them and who works on them. */
export interface CaseBook {
  lockCase(id: string): Promise<StoredCase | undefined>;
  /** The case, its key, parties and an exclusion for every respondent who is a known person. */
  openCase(newCase: NewCase): Promise<void>;
  /** The case's new state and policy, one version on, with the entry that says how it came. */
  moveCase(before: StoredCase, after: CaseSnapshot, atRest: boolean, entry: TransitionEntry): Promise<void>;
  /** Tasks that go on being owed under the version that the case is moved to. What is told of next keeps its turn. */
  oweUnder(organisationId: string, tasks: readonly GoingOn[], policyId: string): Promise<void>;
  /** Definitions whose states the case has left: they may arise anew on another stay. */
  endStay(organisationId: string, caseId: string, definitions: readonly string[]): Promise<void>;
  shareCase(organisationId: string, caseId: string, partnerId: string, capacity: string): Promise<void>;
  endShares(organisationId: string, caseId: string): Promise<void>;
  assign(organisationId: string, caseId: string, personId: string, role: string): Promise<void>;
}

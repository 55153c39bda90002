import type { Answers, CaseSnapshot, DueDate, Period } from "@dignity/kernel";
import type { CaseFacts } from "@dignity/permissions";
import type { Temporal } from "temporal-polyfill";

/** Who a transaction is for. It is what the database's own walls ask about. */
export type Principal =
  | {
      readonly kind: "person" | "intake";
      readonly personId: string;
      readonly organisationId: string;
      readonly capacity: string | undefined;
    }
  | { readonly kind: "system"; readonly organisationId: string };

/** The one door to writing. Everything in `work` commits together or not at all. */
export interface Ledger {
  inTransaction<T>(principal: Principal, work: (book: Book) => Promise<T>): Promise<T>;
}

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly timeZone: string;
  /** ISO dates besides the bank holidays. */
  readonly closedDays: readonly string[];
}

export interface Adoption {
  readonly organisation: Organisation;
  readonly pathway: string;
  readonly programme: { readonly id: string; readonly lead: Organisation } | undefined;
  readonly settings: Readonly<Record<string, Period>>;
}

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

export interface NewTask {
  readonly id: string;
  readonly organisationId: string;
  readonly subject:
    | { readonly kind: "case"; readonly caseId: string }
    | { readonly kind: "triage"; readonly matterId: string }
    | { readonly kind: "partner" };
  readonly policyId: string;
  readonly pathway: string;
  readonly capacity: string | undefined;
  readonly definition: string;
  readonly due: DueDate | undefined;
  /** When to remind, if there is a time at all: written as a wake row. */
  readonly wakeAt: Temporal.Instant | undefined;
  /** Recorded as settled from the start (not applicable); undefined for a task that is owed. */
  readonly settledAs?: string | undefined;
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
  /** The row of each owed task, by its definition. */
  readonly taskIds: Readonly<Record<string, string>>;
}

export interface StoredMatter extends Omit<NewMatter, "reportId"> {
  readonly reportId: string;
  readonly reporterId: string;
  readonly policyId: string;
  readonly incidentAt: Temporal.Instant;
  readonly version: number;
  readonly taskId: string | undefined;
}

/** A task as a command finds it, locked. A case's task is changed with its case: lock the case first. */
export interface StoredTask {
  readonly id: string;
  readonly organisationId: string;
  readonly subject: NewTask["subject"];
  readonly policyId: string;
  readonly pathway: string;
  readonly capacity: string | undefined;
  readonly definition: string;
  readonly state: "owed" | "settled" | "superseded";
  readonly due: DueDate | undefined;
  readonly version: number;
}

export interface Settling {
  readonly taskId: string;
  readonly organisationId: string;
  readonly outcome: string;
  readonly late: boolean;
  readonly happenedAt: Temporal.Instant;
  /** Answers without free text. */
  readonly answers: Answers;
  /** Free text by question, kept in envelopes by class. */
  readonly notes: Readonly<Record<string, string>>;
  readonly health: Readonly<Record<string, string>>;
}

export interface TransitionEntry {
  readonly id: string;
  readonly transition: string;
  readonly fromState: string;
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
}

/** A due rung that a sweep woke: the task, its rung and what is needed to say so. */
export interface DueRung {
  readonly task: StoredTask;
  readonly rung: number;
  readonly wokeFor: Temporal.Instant;
  /** The case's reference; undefined for triage and partner tasks. */
  readonly reference: string | undefined;
  readonly ownerKind: string;
}

export interface RecipientsAsked {
  readonly task: StoredTask;
  readonly roles: readonly string[];
}

export interface RungEffect {
  readonly taskId: string;
  readonly organisationId: string;
  readonly rung: number;
  /** How many people were told. */
  readonly told: number;
}

export interface Rearming {
  readonly taskId: string;
  readonly next: { readonly rung: number; readonly at: Temporal.Instant } | undefined;
}

export interface NewDelivery {
  readonly id: string;
  readonly organisationId: string;
  readonly taskId: string;
  readonly rung: number;
  readonly personId: string;
  readonly messageId: string;
  readonly subject: string;
  readonly body: string;
}

export interface OpenDelivery extends NewDelivery {
  readonly attempts: number;
  /** Undefined when the person has no address. */
  readonly address: string | undefined;
  /** Whether the person may still know of what it is about. */
  readonly stillEntitled: boolean;
}

/** What an idempotency key answered before. */
export interface Remembered {
  readonly inputDigest: string;
  readonly response: Readonly<Record<string, unknown>>;
}

/** One transaction's view of the records, within the walls of its principal. All times are the database's. */
export interface Book {
  readonly now: Temporal.Instant;

  /** What this key answered before. Others with the same key wait until this transaction ends. */
  recall(operation: string, key: string): Promise<Remembered | undefined>;
  remember(operation: string, key: string, remembered: Remembered): Promise<void>;

  adoption(organisationId: string, pathway: string): Promise<Adoption | undefined>;
  /** Current roles of a person in an organisation, for one pathway and capacity. */
  rolesHeld(personId: string, organisationId: string, pathway: string, capacity: string): Promise<readonly string[]>;
  /** The given people that exist, with the names the directory has for them. Intake only. */
  peopleNamed(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  lockCase(id: string): Promise<StoredCase | undefined>;
  lockMatter(id: string): Promise<StoredMatter | undefined>;
  lockTask(id: string): Promise<StoredTask | undefined>;
  /** Whether the principal may at least read it: tells "not for you" from "not there" when locking found nothing. */
  sees(kind: "case" | "task" | "matter", id: string): Promise<boolean>;

  /** Writes what a report brings for whichever organisation, reading nothing of it back. */
  asIntake<T>(work: () => Promise<T>): Promise<T>;
  openReport(report: NewReport): Promise<void>;
  openMatter(matter: NewMatter): Promise<void>;
  /** The case, its key, parties and an exclusion for every respondent who is a known person. */
  openCase(newCase: NewCase): Promise<void>;
  closeMatter(matterId: string): Promise<void>;
  oweTasks(tasks: readonly NewTask[]): Promise<void>;
  shareCase(organisationId: string, caseId: string, partnerId: string, capacity: string): Promise<void>;
  endShares(organisationId: string, caseId: string): Promise<void>;
  assign(organisationId: string, caseId: string, personId: string, role: string): Promise<void>;

  /** The case's new state, one version on, with the entry that says how it came. */
  moveCase(before: StoredCase, after: CaseSnapshot, atRest: boolean, entry: TransitionEntry): Promise<void>;
  /** Owed tasks that are owed no longer because the case moved on. */
  supersedeTasks(organisationId: string, taskIds: readonly string[]): Promise<void>;
  /** Definitions whose states the case has left: they may arise anew on another stay. */
  endStay(organisationId: string, caseId: string, definitions: readonly string[]): Promise<void>;
  /** Settles it and takes it off the list of what wakes. */
  settleTask(settling: Settling): Promise<void>;

  /** Of these tasks, the rungs that are due now, locked; rows another worker holds are skipped. System only. */
  takeDueRungs(taskIds: readonly string[]): Promise<readonly DueRung[]>;
  /** For each task, who holds one of the roles for its subject and may know of it now. System only. */
  recipients(asked: readonly RecipientsAsked[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The effect of each rung, once. Answers the tasks whose rung had not been recorded before. */
  recordRungs(rungs: readonly RungEffect[]): Promise<ReadonlySet<string>>;
  /** When each task wakes next; a task without a next rung is taken off the list. */
  rearm(next: readonly Rearming[]): Promise<void>;
  writeDeliveries(deliveries: readonly NewDelivery[]): Promise<void>;
  /** A delivery to hand over, marked as being sent; undefined if it was sent or withheld before. System only. */
  takeDelivery(id: string): Promise<OpenDelivery | undefined>;
  closeDelivery(id: string, result: "sent" | "withheld" | "failed" | "waiting", problem?: string): Promise<void>;

  audit(organisationId: string, action: string, subject: AuditSubject, detail?: Answers): Promise<void>;
  /** Tells the queue afterwards, when and only when all this has committed. */
  post(organisationId: string, topic: Topic, ...subjectIds: readonly string[]): Promise<void>;
}

export interface AuditSubject {
  readonly kind: "report" | "matter" | "case" | "task" | "delivery";
  readonly id: string;
}

export type Topic = "report.received" | "case.opened" | "case.moved" | "task.settled" | "delivery.ready";

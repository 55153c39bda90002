import type { Temporal } from "temporal-polyfill";

import type { ActionReminderBook } from "./action-reminders.ts";
import type { AuditBook } from "./audit.ts";
import type { CaseBook } from "./cases.ts";
import type { CommitteeBook } from "./committee-reports.ts";
import type { DeliveryBook } from "./deliveries.ts";
import type { EscalationBook } from "./escalations.ts";
import type { Memory } from "./idempotency.ts";
import type { IndicatorBook } from "./indicators.ts";
import type { DirectoryBook } from "./organisations.ts";
import type { ReportBook } from "./reports.ts";
import type { SupportBook } from "./support.ts";
import type { TaskBook } from "./tasks.ts";

/** Who a transaction is for. It is what the database's own walls ask about. */
export type Principal =
  | {
      readonly kind: "person" | "intake";
      readonly personId: string;
      readonly organisationId: string;
      readonly capacity: string | undefined;
    }
  /** The platform for one organisation: what is due and delivered, or what its committees are told. */
  | { readonly kind: "system" | "reporting"; readonly organisationId: string };

/** The one door to writing. Everything in `work` commits together or not at all. */
export interface Ledger {
  inTransaction<T>(principal: Principal, work: (book: Book) => Promise<T>): Promise<T>;
}

/** One transaction's view of the records, within the walls of its principal. All times are the database's. */
export interface Book
  extends
    Memory,
    DirectoryBook,
    ReportBook,
    CaseBook,
    TaskBook,
    SupportBook,
    EscalationBook,
    DeliveryBook,
    CommitteeBook,
    IndicatorBook,
    ActionReminderBook,
    AuditBook {
  readonly now: Temporal.Instant;
  /** Whether the principal may at least read it: tells "not for you" from "not there" when locking found nothing. */
  sees(kind: "case" | "task" | "matter" | "support", id: string): Promise<boolean>;
  /** Writes what a report brings for whichever organisation, reading nothing of it back. */
  asIntake<T>(work: () => Promise<T>): Promise<T>;
}

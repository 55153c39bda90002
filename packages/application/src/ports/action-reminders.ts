import type { Period } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import type { Organisation } from "./organisations.ts";

/** A result that still awaits an action, when it is time to see who is told. */
export interface AwaitingResult {
  readonly id: string;
  /** Who keeps it, and the times they have set. */
  readonly organisation: Organisation;
  readonly settings: Readonly<Record<string, Period>>;
  readonly policyId: string;
  readonly indicator: string;
  readonly mark: string;
  readonly waiting: Waiting;
}

/** How long it has awaited an action. */
export interface Waiting {
  /** When it was recorded, or the first result that it corrects. */
  readonly since: Temporal.Instant;
  /** How many of its reminders have been sent. */
  readonly sent: number;
}

export interface NextReminder {
  readonly sent: number;
  /** Undefined as long as no time is set: then it waits until one is. */
  readonly at: Temporal.Instant | undefined;
}

/** Who is told that results await an action. */
export interface ActionReminderBook {
  /** From now on somebody is told of a result. */
  beginReminders(organisationId: string, resultId: string, first: Waiting & NextReminder): Promise<void>;
  armReminder(organisationId: string, resultId: string, next: NextReminder): Promise<void>;
  /** Nobody is told any more. Answers how far it had come; undefined if nobody had still to be told. */
  endReminders(organisationId: string, resultId: string): Promise<Waiting | undefined>;
  /** Results of the principal's organisation of which somebody may have to be told now, locked. System only. */
  takeAwaitingResults(): Promise<readonly AwaitingResult[]>;
  /** Who holds one of the roles and may see the result now. System only. */
  watchers(resultId: string, roles: readonly string[]): Promise<readonly string[]>;
  /** Whatever is due in the principal's organisation waits until then. System only. */
  postponeReminders(until: Temporal.Instant): Promise<void>;
}

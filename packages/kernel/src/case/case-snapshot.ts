import type { Temporal } from "temporal-polyfill";

import type { Calendar, DueDate } from "../time/calendar.ts";
import type { Answers } from "../policy/field.ts";

/** All of a case that a policy can reason about. */
export interface CaseSnapshot {
  readonly policyId: string;
  readonly capacity: string;
  /** The kind of organisation that owns it, for example "trust". */
  readonly ownerKind: string;
  readonly state: string;
  readonly level: string | undefined;
  readonly facts: Answers;
  readonly incidentAt: Temporal.Instant;
  readonly owed: readonly OwedTask[];
  readonly settled: readonly SettledTask[];
}

/** A task that has arisen and is kept until it is settled. */
export interface OwedTask {
  readonly task: string;
  /** Undefined when neither the policy nor the organisation sets a time: "no time set". */
  readonly due: DueDate | undefined;
  /** How often it has been given more time; never if left out. */
  readonly extended?: number;
}

/** How a task was settled: done, or one of the other ways its policy names. */
export interface SettledTask {
  readonly task: string;
  readonly outcome: string;
  readonly answers: Answers;
  /** When it took place; left out if it was never owed. */
  readonly happenedAt?: Temporal.Instant | undefined;
}

/** What an organisation and a moment bring to a decision. */
export interface Situation {
  readonly now: Temporal.Instant;
  readonly calendar: Calendar;
}

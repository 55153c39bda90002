import type { Answers, Temporal } from "@dignity/kernel";

import type { FoundTime } from "./expected-time.ts";
import type { StepOf } from "./shape.ts";

/** A case as whoever looks at it finds it, whichever way the story is told. */
export interface View {
  readonly owner: string;
  readonly capacity: string;
  readonly state: string;
  readonly atRest: boolean;
  readonly level: string | undefined;
  readonly suggestedLevel: string | undefined;
  readonly facts: Answers;
  readonly sharedWith: readonly string[];
  /** What is owed; undefined where no time is set. */
  readonly owed: ReadonlyMap<string, FoundTime | undefined>;
  /** How each task was settled the last time. */
  readonly settled: ReadonlyMap<string, string>;
  readonly late: ReadonlySet<string>;
  readonly overdue: ReadonlySet<string>;
}

/** The code of a refusal; undefined where it was done. */
export type Refused = string | undefined;

/** Where a story is told: in the kernel, or on a server. One story at a time, one stage for each. */
export interface Stage {
  readonly name: "kernel" | "http";
  /** Who may see what is decided by the platform: a kernel knows nothing of it. */
  readonly knowsWhoSees: boolean;
  report(): Promise<Refused>;
  move(step: StepOf<"move">, as: string, at: Temporal.Instant): Promise<Refused>;
  settle(step: StepOf<"task">, as: string, at: Temporal.Instant): Promise<Refused>;
  assign(step: StepOf<"assign">, as: string): Promise<Refused>;
  triage(step: StepOf<"triage">, as: string): Promise<Refused>;
  /** Brings whatever clock it has to at least this moment. */
  until(moment: Temporal.Instant): Promise<void>;
  /** Lets time pass. */
  pass(time: Temporal.Duration): Promise<void>;
  /** Throws where this person finds no case. */
  look(as: string): Promise<View>;
  /** What can come next for this person: “allowed”, or why not. */
  next(as: string): Promise<ReadonlyMap<string, string>>;
  partnersOwe(as: string): Promise<readonly string[]>;
  /** The tasks about which somebody has been written to: reminded, or told that they stay undone. */
  toldAbout(person: string): Promise<ReadonlySet<string>>;
  isInTriage(as: string): Promise<boolean>;
  /** How somebody comes to see it, or fails to be kept from it; undefined if they see nothing. */
  sees(as: string): Promise<string | undefined>;
}

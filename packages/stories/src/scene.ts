import type { Answers, Temporal } from "@dignity/kernel";

import type { FoundTime } from "./expected-time.ts";
import type { StepOf } from "./shape.ts";
import type { SupportStanding } from "./support.ts";

/** A case as whoever looks at it finds it, whichever way the story is told. */
export interface View {
  readonly owner: string;
  readonly capacity: string;
  readonly state: string;
  readonly atRest: boolean;
  readonly level: string | undefined;
  readonly suggestedLevel: string | undefined;
  readonly facts: Answers;
  /** How far each kind of support that was offered has come. */
  readonly support: ReadonlyMap<string, SupportStanding>;
  readonly sharedWith: readonly string[];
  /** What is owed; undefined where no time is set. */
  readonly owed: ReadonlyMap<string, FoundTime | undefined>;
  /** How each task was settled the last time. */
  readonly settled: ReadonlyMap<string, string>;
  readonly late: ReadonlySet<string>;
  readonly overdue: ReadonlySet<string>;
}

/** Why something was refused; undefined where it was done. */
export type Refused = { readonly code: string; readonly message: string } | undefined;

/** A refusal of what the policy has, and this case has not. */
export const notOwedHere: Refused = { code: "UNKNOWN_TASK", message: "That was never owed in this case." };

/** What comes of one matter that was reported: a case, or something that waits in triage. */
export interface Scene {
  move(step: StepOf<"move">, as: string, at: Temporal.Instant): Promise<Refused>;
  settle(step: StepOf<"task">, as: string, at: Temporal.Instant): Promise<Refused>;
  extend(step: StepOf<"extend">, as: string): Promise<Refused>;
  offer(step: StepOf<"offer" | "refer">, as: string): Promise<Refused>;
  hearOf(step: StepOf<"heardOf">, as: string): Promise<Refused>;
  assign(step: StepOf<"assign">, as: string): Promise<Refused>;
  triage(step: StepOf<"triage">, as: string): Promise<Refused>;
  /** Throws where this person finds no case. */
  look(as: string): Promise<View>;
  /** What can come next for this person: “allowed”, or why not. */
  next(as: string): Promise<ReadonlyMap<string, string>>;
  /** The tasks about which somebody has been written to: reminded, or told that they stay undone. */
  toldAbout(person: string): Promise<ReadonlySet<string>>;
  isInTriage(as: string): Promise<boolean>;
  sees(as: string): Promise<boolean>;
  /** How somebody learns that it exists; undefined if they are answered as of what does not. */
  wayTo(as: string): Promise<string | undefined>;
}

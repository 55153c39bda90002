import type { Temporal } from "@dignity/kernel";

import type { Refused, Scene } from "./scene.ts";
import type { StepOf } from "./shape.ts";

/** Where a story is told: in the kernel, or on a server. One story at a time, one stage for each. */
export interface Stage {
  readonly name: "kernel" | "http";
  /** Who may see what is decided by the platform: a kernel knows nothing of it. */
  readonly knowsWhoSees: boolean;
  /** Reports all that the story reports. */
  report(): Promise<Refused>;
  /** Brings whatever clock it has to at least this moment. */
  until(moment: Temporal.Instant): Promise<void>;
  /** Lets time pass. */
  pass(time: Temporal.Duration): Promise<void>;
  /** Settles what a partner was given to do in its own house. */
  settleJoint(step: StepOf<"jointTask">, at: Temporal.Instant): Promise<Refused>;
  /** What somebody's house still owes of what it was given as a partner since the story began. */
  partnersOwe(person: string): Promise<readonly string[]>;
  /** What came of a matter; of the story's first if left out. */
  scene(matter?: string): Scene;
}

import type { Verdict } from "./verdict.ts";

/** What one of the three made of its faults. */
export interface Tried {
  readonly verdicts: readonly Verdict[];
  /** What it finds where nothing is broken. Whoever always complains proves nothing. */
  readonly complaints: readonly string[];
}

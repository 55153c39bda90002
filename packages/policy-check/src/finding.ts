/** Something wrong with a plugin: in which rule, and why. */
export interface Finding {
  /** The policy's id; left out where it concerns the plugin as a whole. */
  readonly policy?: string;
  /** What was checked, as a sentence that should be true, for example "never lets a case sleep". */
  readonly check: string;
  /** Where it stands, for example "tasks.debrief" or "jurisdiction.2". */
  readonly rule: string;
  /** What is wrong with it and what to do, in plain English. */
  readonly reason: string;
}

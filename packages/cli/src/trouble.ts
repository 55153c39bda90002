/** Something that whoever runs a command can mend: what happened and why, and what to do. Told without a stack. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  /** Stable, for scripts. */
  readonly code: string;
  readonly mend: string;

  constructor(code: string, what: string, mend: string) {
    super(what);
    this.code = code;
    this.mend = mend;
  }
}

/** What went wrong, in a line. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

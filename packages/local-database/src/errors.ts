/** A failure of the local database that says, in its last line, what mends it. */
export class LocalDatabaseError extends Error {
  override readonly name = "LocalDatabaseError";
  readonly mend: string;

  constructor(what: string, mend: string, options?: ErrorOptions) {
    super(`${what}\n${mend}`, options);
    this.mend = mend;
  }
}

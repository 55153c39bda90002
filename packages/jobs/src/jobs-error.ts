/** Why the worker does not start, in words for whoever operates it. */
export class JobsError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "JobsError";
    this.code = code;
  }
}

/** An error that says nothing but its code: the queue keeps messages and stacks in clear. */
export class CodedError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = "CodedError";
    this.code = code;
    this.stack = code;
  }
}

const code = /^[A-Z0-9_]{3,40}$/;

/** The code an error came with ("40001", "ECONNREFUSED", our own), which never quotes anything. */
export function codeOf(error: unknown): string {
  const given = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof given === "string" && code.test(given) ? given : "UNEXPECTED";
}

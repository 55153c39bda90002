import type { HandedOver } from "@dignity/application";

interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

/** Answers to these are about the recipient or the message. A refused sender or login is ours to mend: try again then. */
const aboutTheMessage = new Set(["RCPT TO", "DATA"]);

/** What a failed hand-over means: a code without the server's words, and whether it is final. */
export function refusalOf(error: unknown): HandedOver {
  const { code, command, responseCode } = error instanceof Error ? (error as SmtpError) : {};
  if (typeof responseCode === "number") {
    const permanent = responseCode >= 500 && typeof command === "string" && aboutTheMessage.has(command);
    return { ok: false, permanent, code: `SMTP_${responseCode}` };
  }
  return { ok: false, permanent: false, code: typeof code === "string" ? `SMTP_${code}` : "SMTP_UNKNOWN" };
}

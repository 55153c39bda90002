import { pino, type Logger } from "pino";

export type { Logger };

/** JSON lines. What could name a person or quote a case is never logged; the redaction is for what slips through. */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    redact: { paths: ["token", "authorization", "variables", "*.account", "*.name", "*.email"], remove: true },
  });

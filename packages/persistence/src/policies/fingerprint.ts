import { createHash } from "node:crypto";

/** The full SHA-256 of a policy's canonical text, in hex. */
export const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");

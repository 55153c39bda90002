/** What can go wrong with keys and envelopes. Its text never holds a key or anything protected. */
export class EncryptionError extends Error {
  override readonly name = "EncryptionError";

  constructor(
    readonly code: "MASTER_KEY_MISSING" | "MASTER_KEY_INVALID" | "ENVELOPE_REFUSED",
    message: string,
  ) {
    super(message);
  }
}

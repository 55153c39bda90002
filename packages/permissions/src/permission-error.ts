/** Something asked of permissions that must not be answered. It is a fault of ours, never of whoever asks. */
export class PermissionError extends Error {
  override readonly name = "PermissionError";

  constructor(
    readonly code: "FACTS_INCOMPLETE" | "CONDITION_INCOMPLETE" | "CONDITION_UNKNOWN",
    message: string,
  ) {
    super(message);
  }
}

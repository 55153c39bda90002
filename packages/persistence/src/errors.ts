/** A fault of the database or of how it is set up, told to whoever runs it. Holds no case text. */
export class PersistenceError extends Error {
  override readonly name = "PersistenceError";

  constructor(
    readonly code:
      | "ROLES_MISSING"
      | "MODE_CHANGED"
      | "DATABASE_NEWER"
      | "ROLE_TOO_STRONG"
      | "ORGANISATION_KEY_MISSING"
      | "DATA_KEY_MISSING"
      | "PLAN_OUTDATED"
      | "POLICY_CHANGED"
      | "POLICY_DAMAGED"
      | "POLICY_ID_INVALID"
      | "STALE_ROW",
    message: string,
  ) {
    super(message);
  }
}

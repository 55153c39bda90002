/** Refusals by the policy: the kernel decides them, and a server passes them on. */
const byPolicy = [
  "UNKNOWN_TRANSITION",
  "UNKNOWN_TASK",
  "WRONG_STATE",
  "FACTS_DO_NOT_FIT",
  "WRONG_ROLE",
  "SAME_PERSON",
  "ANSWER_MISSING",
  "ANSWER_INVALID",
  "ANSWER_UNKNOWN",
  "ACTION_NOT_PERMITTED",
  "TASK_NOT_DONE",
  "STILL_OWED",
  "REASON_FOR_LATENESS_MISSING",
  "TIME_INVALID",
  "EXTENSION_NOT_ALLOWED",
  "EXTENSION_TOO_LATE",
  "EXTENSION_TOO_LONG",
  "EXTENSION_USED_UP",
  "UNKNOWN_ROUTE",
  "BEFORE_OFFER",
  "NOT_ACCEPTED",
  "ALREADY_RECORDED",
  "SUPPORT_ENDED",
  "CONTENT_CONFIDENTIAL",
  "PARTY_UNCLEAR",
  "CAPACITY_UNDECIDED",
] as const;

/** Refusals by who may see and do what: only a server can decide them. */
const byPermission = ["NOT_FOUND", "NOT_PERMITTED", "CANNOT_ASSIGN"] as const;

export const refusals = [...byPolicy, ...byPermission] as const;

const permission: ReadonlySet<string> = new Set(byPermission);
export const isByPermission = (code: string): boolean => permission.has(code);

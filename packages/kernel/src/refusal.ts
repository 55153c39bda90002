import type { Source } from "./policy/source.ts";

/** Why something may not be done. The codes are part of the API: they are only ever added to. */
export type RefusalCode =
  | "UNKNOWN_TRANSITION"
  | "UNKNOWN_TASK"
  | "WRONG_STATE"
  | "FACTS_DO_NOT_FIT"
  | "WRONG_ROLE"
  | "SAME_PERSON"
  | "ANSWER_MISSING"
  | "ANSWER_INVALID"
  | "ANSWER_UNKNOWN"
  | "ACTION_NOT_PERMITTED"
  | "TASK_NOT_DONE"
  | "STILL_OWED"
  | "REASON_FOR_LATENESS_MISSING"
  | "TIME_INVALID"
  | "EXTENSION_NOT_ALLOWED"
  | "EXTENSION_TOO_LATE"
  | "EXTENSION_TOO_LONG"
  | "EXTENSION_USED_UP"
  | "UNKNOWN_ROUTE"
  | "BEFORE_OFFER"
  | "NOT_ACCEPTED"
  | "ALREADY_RECORDED"
  | "SUPPORT_ENDED"
  | "CONTENT_CONFIDENTIAL"
  | "NOT_A_LATER_VERSION"
  | "OTHER_OWNER";

export interface Refusal {
  readonly code: RefusalCode;
  /** Plain English: what is wrong and what to do about it. */
  readonly message: string;
  /** The field, task or state the refusal is about. */
  readonly about?: string;
  readonly source?: Source;
}

export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const allow = <T>(value: T): Decision<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, message: string, more: { about?: string; source?: Source } = {}) =>
  ({ ok: false, refusal: { code, message, ...more } }) as const;

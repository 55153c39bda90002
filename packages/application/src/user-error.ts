import type { Source } from "@dignity/kernel";

interface Told {
  /** Stable, upper case. */
  readonly code: string;
  /** Plain English: what happened and what to do. */
  readonly message: string;
  /** Where in the input, from the outside in. */
  readonly path: readonly string[];
}

/** What can go wrong in a way the person asking can mend. Nothing here tells what exists to those who may not know. */
export type UserError = Told &
  (
    | { readonly kind: "NotFound" }
    | { readonly kind: "InvalidInput"; readonly source?: Source }
    | { readonly kind: "StaleVersion"; readonly currentVersion: number }
    | { readonly kind: "IdempotencyConflict" }
    | {
        readonly kind: "TransitionNotAllowed";
        readonly from: string;
        /** Transitions that the same person could make now. */
        readonly allowed: readonly string[];
        readonly source?: Source;
      }
    | { readonly kind: "TaskNotAllowed"; readonly source?: Source }
  );

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly UserError[] };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const fail = (...errors: readonly UserError[]): Outcome<never> => ({ ok: false, errors });

/** The one answer for what does not exist and for what the asker may not see. */
export const notFound = (...path: readonly string[]): Outcome<never> =>
  fail({
    kind: "NotFound",
    code: "NOT_FOUND",
    message: "There is nothing here with that id that you can see.",
    path,
  });

export const invalid = (code: string, message: string, ...path: readonly string[]): Outcome<never> =>
  fail({ kind: "InvalidInput", code, message, path });

import { createHash } from "node:crypto";

import { canonicalJson } from "@dignity/kernel";

import type { House } from "./house.ts";
import type { Book, Principal } from "./ports/ledger.ts";
import { fail, type Outcome, type UserError } from "./user-error.ts";

type Response = Readonly<Record<string, string>>;

/** Undoes the transaction it is thrown in. It never leaves this file. */
class Refused extends Error {
  readonly errors: readonly UserError[];

  constructor(errors: readonly UserError[]) {
    super("REFUSED");
    this.errors = errors;
  }
}

/**
 * Runs a command once for its idempotency key, whole or not at all. The same key and input answer the same again; the
 * same key with other input is refused. A refusal leaves nothing behind: what was wrong can be mended and sent again.
 */
export async function command<T extends Response, I extends { readonly idempotencyKey: string }>(
  { ledger }: House,
  principal: Principal,
  operation: string,
  input: I,
  work: (book: Book) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await ledger.inTransaction(principal, (book) => once(book, operation, input, work)) };
  } catch (error) {
    if (error instanceof Refused) return fail(...error.errors);
    throw error;
  }
}

async function once<T extends Response, I extends { readonly idempotencyKey: string }>(
  book: Book,
  operation: string,
  { idempotencyKey, ...input }: I,
  work: (book: Book) => Promise<Outcome<T>>,
): Promise<T> {
  const inputDigest = createHash("sha256").update(canonicalJson(input)).digest("hex");
  const before = await book.recall(operation, idempotencyKey);
  if (before && before.inputDigest !== inputDigest) throw new Refused([conflict]);
  if (before) return before.response as T;
  const outcome = await work(book);
  if (!outcome.ok) throw new Refused(outcome.errors);
  await book.remember(operation, idempotencyKey, { inputDigest, response: outcome.value });
  return outcome.value;
}

const conflict: UserError = {
  kind: "IdempotencyConflict",
  code: "IDEMPOTENCY_CONFLICT",
  message: "This idempotency key was used before with other input. Send the same input, or use a new key.",
  path: ["input", "idempotencyKey"],
};

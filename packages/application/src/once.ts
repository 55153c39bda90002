import { createHash } from "node:crypto";

import { canonicalJson } from "@dignity/kernel";

import type { Book } from "./ports/ledger.ts";
import { fail, type Outcome, succeed } from "./user-error.ts";

type Response = Readonly<Record<string, string>>;

/**
 * Does the work for an idempotency key once: the same key and input answer the same again, the same key with other
 * input is refused. What was refused is not remembered, so it can be mended and sent again.
 */
export async function once<T extends Response, I extends { readonly idempotencyKey: string }>(
  book: Book,
  operation: string,
  { idempotencyKey, ...input }: I,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const inputDigest = digestOf(input);
  const before = await book.recall(operation, idempotencyKey);
  if (before) return before.inputDigest === inputDigest ? succeed(before.response as T) : conflict();
  const outcome = await work();
  if (outcome.ok) await book.remember(operation, idempotencyKey, { inputDigest, response: outcome.value });
  return outcome;
}

const conflict = () =>
  fail({
    kind: "IdempotencyConflict",
    code: "IDEMPOTENCY_CONFLICT",
    message: "This idempotency key was used before with other input. Send the same input, or use a new key.",
    path: ["input", "idempotencyKey"],
  });

const digestOf = (input: unknown): string => createHash("sha256").update(canonicalJson(input)).digest("hex");

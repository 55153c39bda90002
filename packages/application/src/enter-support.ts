import { randomUUID } from "node:crypto";

import type { SupportEntry } from "@dignity/kernel";

import type { Book } from "./ports/ledger.ts";
import type { NewSupport } from "./ports/support.ts";

/** Writes an entry of the support register, and says that it was written; answers its id. */
export async function enterSupport(
  book: Book,
  where: Omit<NewSupport, "id" | "entry" | "texts">,
  entry: SupportEntry,
  texts: NewSupport["texts"] = {},
): Promise<string> {
  const [id, { organisationId }] = [randomUUID(), where];
  await book.enterSupport({ ...where, id, entry, texts });
  const { route, kind, answer } = entry;
  const detail = { route, kind, ...(answer && { answer }) };
  await book.audit(organisationId, "support.recorded", { kind: "support", id }, detail);
  await book.post(organisationId, "support.recorded", id);
  return id;
}

import { randomUUID } from "node:crypto";

import type { SupportEntry } from "@dignity/kernel";

import type { Book } from "../ports/ledger.ts";
import type { NewSupport } from "../ports/support.ts";

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
  const replaces = where.corrects?.before.id;
  const detail = { route, kind, ...(answer && { answer }), ...(replaces !== undefined && { replaces }) };
  const action = replaces === undefined ? "support.recorded" : "support.corrected";
  await book.audit(organisationId, action, { kind: "support", id }, detail);
  await book.post(organisationId, "support.recorded", id);
  return id;
}

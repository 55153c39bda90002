import type { Policy, SupportEntry } from "@dignity/kernel";

import type { Book } from "../ports/ledger.ts";
import type { StoredTask } from "../ports/tasks.ts";
import { enterSupport } from "./enter-support.ts";

/**
 * Enters the offers that a task's form told of, where it is clear to whom they were made: to the one person affected.
 * Where several are, or nobody is named, each is recorded by hand.
 */
export async function enterOffers(
  book: Book,
  { id: policyId }: Policy,
  { organisationId, pathway, subject }: StoredTask,
  offers: readonly SupportEntry[],
): Promise<void> {
  if (offers.length === 0 || subject.kind !== "case") return;
  const { caseId } = subject;
  const affected = (await book.partiesOf(organisationId, caseId)).filter(({ role }) => role === "affected");
  const [party, ...others] = affected;
  if (!party || others.length > 0) return;
  const where = { organisationId, caseId, partyId: party.id, policyId, pathway };
  for (const entry of offers) await enterSupport(book, where, entry);
}

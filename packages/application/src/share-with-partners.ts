import { type CaseSnapshot, isShared, partnersOf, type Policy } from "@dignity/kernel";

import { oweByPartners } from "./owe-by-partners.ts";
import { partOrganisation } from "./part-organisation.ts";
import type { StoredCase } from "./ports/cases.ts";
import type { Book } from "./ports/ledger.ts";
import type { Adoption } from "./ports/organisations.ts";

/** Lets the partners in or out as the level says, and gives them what they owe in their own house. */
export async function shareWithPartners(
  book: Book,
  policy: Policy,
  adoption: Adoption,
  { id, organisationId, snapshot: before }: StoredCase,
  after: CaseSnapshot,
): Promise<void> {
  const [was, is] = [isShared(policy, before), isShared(policy, after)];
  if (was && !is) await book.endShares(organisationId, id);
  if (is && !was)
    for (const { organisation, capacity } of partnersOf(policy, after.capacity)) {
      const partner = partOrganisation(policy, organisation, adoption);
      // An organisation is no partner of its own: what one of its capacities holds stays closed to the other.
      if (partner && partner.id !== organisationId) await book.shareCase(organisationId, id, partner.id, capacity);
    }
  await book.asIntake(() => oweByPartners(book, policy, adoption, before, after));
}

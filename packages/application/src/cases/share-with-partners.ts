import { type CaseSnapshot, isShared, partnersOf, type Policy } from "@dignity/kernel";

import type { StoredCase } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";
import type { Adoption } from "../ports/organisations.ts";
import { oweByPartners } from "./owe-by-partners.ts";
import { partOrganisation } from "./part-organisation.ts";

/** Lets the partners in or out as the level says, and gives them what they owe in their own house. */
export async function shareWithPartners(
  book: Book,
  policy: Policy,
  adoption: Adoption,
  { id, organisationId, snapshot: before }: StoredCase,
  after: CaseSnapshot,
  policyBefore = policy,
): Promise<void> {
  const [was, is] = [isShared(policyBefore, before), isShared(policy, after)];
  const tell = (action: string, partner?: string) =>
    book.audit(organisationId, action, { kind: "case", id }, partner === undefined ? {} : { partner });
  if (was && !is) {
    await book.endShares(organisationId, id);
    await tell("case.shares-ended");
  }
  if (is && !was)
    for (const { organisation, capacity } of partnersOf(policy, after.capacity)) {
      const partner = partOrganisation(policy, organisation, adoption);
      // An organisation is no partner of its own: what one of its capacities holds stays closed to the other.
      if (!partner || partner.id === organisationId) continue;
      await book.shareCase(organisationId, id, partner.id, capacity);
      await tell("case.shared", partner.id);
    }
  await book.asIntake(() => oweByPartners(book, policy, adoption, before, after, policyBefore));
}

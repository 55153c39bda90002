import type { Book } from "./ports/ledger.ts";
import type { Adoption } from "./ports/organisations.ts";

/** How an organisation that has cases of a pathway uses it. It cannot be that it never did. */
export async function adoptionBy(book: Book, organisationId: string, pathway: string): Promise<Adoption> {
  const adoption = await book.adoption(organisationId, pathway);
  if (!adoption) throw new Error("ADOPTION_MISSING");
  return adoption;
}

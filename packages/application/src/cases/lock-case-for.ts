import type { Actor as Doer, Policy } from "@dignity/kernel";
import { abilityFor, type Actor } from "@dignity/permissions";

import type { House } from "../house.ts";
import type { StoredCase } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";
import { fail, notFound, type Outcome, succeed } from "../user-error.ts";

type Action = "act" | "assign";

export interface OpenedCase {
  readonly stored: StoredCase;
  readonly policy: Policy;
  /** The roles the actor holds for this very case now, and what they have done in it. */
  readonly doer: Doer;
}

/** The case, locked, if the actor may do all of this to it. What they may not see is answered like what does not exist. */
export async function lockCaseFor(
  book: Book,
  actor: Actor,
  actions: Action | readonly Action[],
  caseId: string,
  { policies }: House,
  ...path: readonly string[]
): Promise<Outcome<OpenedCase>> {
  const stored = await book.lockCase(caseId);
  const ability = abilityFor(actor);
  if (!stored || !ability.may("read", stored.facts)) {
    const seen = !stored && (await book.sees("case", caseId));
    return seen ? notYours(path) : notFound(...path);
  }
  if (![actions].flat().every((action) => ability.may(action, stored.facts))) return notYours(path);
  const policy = policies.byId(stored.snapshot.policyId);
  if (!policy) throw new Error("POLICY_MISSING");
  return succeed({ stored, policy, doer: { roles: ability.rolesFor(stored.facts), hasDone: stored.hasDone } });
}

const notYours = (path: readonly string[]) =>
  fail({
    kind: "InvalidInput",
    code: "NOT_PERMITTED",
    message: "You can read this case, but this is for somebody else to do.",
    path,
  });

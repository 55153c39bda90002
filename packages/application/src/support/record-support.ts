import { recordSupport as decide, type SupportRequest } from "@dignity/kernel";
import { abilityFor, type Actor } from "@dignity/permissions";

import { adoptionBy } from "../adoption-by.ts";
import { calendarOf } from "../calendar-of.ts";
import { lockCaseFor } from "../cases/lock-case-for.ts";
import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { StoredCase } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";
import type { PartyRole } from "../ports/reports.ts";
import { invalid, type Outcome, succeed } from "../user-error.ts";
import { correctedSupport, type SupportCorrection } from "./corrected-support.ts";
import { enterSupport } from "./enter-support.ts";
import { refusedSupport } from "./refused-support.ts";
import { written } from "./written.ts";

export interface RecordSupportInput extends SupportRequest {
  readonly idempotencyKey: string;
  readonly caseId: string;
  /** To whom, by the part they have in the case. */
  readonly to: PartyRole;
  /** Which of them; can be left out where there is one. */
  readonly partyId?: string | undefined;
  /** An entry of the same case that was wrong, and in whose place this one stands. */
  readonly corrects?: SupportCorrection | undefined;
}

/** Enters an offer of support, or a referral, into the register of a case, also in the place of one that was wrong. */
export function recordSupport(
  input: RecordSupportInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ supportId: string }>> {
  return command(house, asPerson(actor), "recordSupport", input, async (book) => {
    const opened = await lockCaseFor(book, actor, "act", input.caseId, house, "input", "caseId");
    if (!opened.ok) return opened;
    const { stored, policy } = opened.value;
    const party = await partyFor(book, stored, actor, input);
    if (!party.ok) return party;

    const { organisationId, pathway, snapshot } = stored;
    const adoption = await adoptionBy(book, organisationId, pathway);
    const calendar = calendarOf(policy, adoption.organisation, adoption.settings);
    const decided = decide(policy, snapshot, input, { now: book.now, calendar });
    if (!decided.ok) return refusedSupport(decided.refusal);
    const corrects = await correctedSupport(book, stored.id, input.corrects);
    if (!corrects.ok) return corrects;

    const placed = { organisationId, caseId: stored.id, policyId: policy.id, pathway, ...party.value };
    const where = { ...placed, corrects: corrects.value };
    const texts = { copyReference: written(input.copyReference) };
    return succeed({ supportId: await enterSupport(book, where, decided.value, texts) });
  });
}

/** Whoever may not read who is in the case cannot find it out here. The reporter stays nameless, and is supported too. */
async function partyFor(
  book: Book,
  { organisationId, id, facts }: StoredCase,
  actor: Actor,
  { to, partyId }: RecordSupportInput,
): Promise<Outcome<{ partyId: string }>> {
  if (to !== "reporter" && !abilityFor(actor).readableFields(facts).includes("parties"))
    return invalid("NOT_PERMITTED", "Somebody else records this: you do not see who is in this case.", "input", "to");
  const parties = await book.partiesOf(organisationId, id);
  const meant = parties.filter((one) => one.role === to && (partyId === undefined || one.id === partyId));
  const [party, ...others] = meant;
  if (party && others.length === 0) return succeed({ partyId: party.id });
  const problem = party ? "Several people have that part in this case" : "Nobody like that is in this case";
  return invalid("PARTY_UNCLEAR", `${problem}. Say who is meant.`, "input", party ? "partyId" : "to");
}

import { answerSupport as answer, type SupportNews } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";

import { adoptionBy } from "../adoption-by.ts";
import { calendarOf } from "../calendar-of.ts";
import { lockCaseFor } from "../cases/lock-case-for.ts";
import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { Book } from "../ports/ledger.ts";
import { stale } from "../stale.ts";
import { invalid, notFound, type Outcome, succeed } from "../user-error.ts";
import { supportReplaced } from "./corrected-support.ts";
import { refusedSupport } from "./refused-support.ts";
import { written } from "./written.ts";

export interface AnswerSupportInput extends SupportNews {
  readonly idempotencyKey: string;
  readonly supportId: string;
  readonly expectedVersion: number;
}

/** Records what was said to an offer or a referral, and later what has become of it. */
export function answerSupport(
  input: AnswerSupportInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ supportId: string }>> {
  return command(house, asPerson(actor), "answerSupport", input, async (book) => {
    const stored = await book.lockSupport(input.supportId);
    if (!stored) return notFoundOrNotYours(book, input.supportId);
    const { id, organisationId, caseId, policyId, version, entry } = stored;
    const opened = await lockCaseFor(book, actor, "act", caseId, house, "input", "supportId");
    if (!opened.ok) return opened;
    if (stored.replaced) return supportReplaced("input", "supportId");
    if (version !== input.expectedVersion) return stale(version);

    const policy = house.policies.byId(policyId);
    if (!policy) throw new Error("POLICY_MISSING");
    const adoption = await adoptionBy(book, organisationId, opened.value.stored.pathway);
    const calendar = calendarOf(policy, adoption.organisation, adoption.settings);
    const decided = answer(policy, entry, input, { now: book.now, calendar });
    if (!decided.ok) return refusedSupport(decided.refusal);

    const [reason, copyReference, outcome] = [input.reason, input.copyReference, input.outcome].map(written);
    await book.changeSupport(stored, decided.value, { reason, copyReference, outcome });
    const { answer: given = "", endedOn } = decided.value;
    const detail = { answer: given, ended: endedOn !== undefined };
    await book.audit(organisationId, "support.answered", { kind: "support", id }, detail);
    await book.post(organisationId, "support.answered", id);
    return succeed({ supportId: id });
  });
}

async function notFoundOrNotYours(book: Book, id: string): Promise<Outcome<never>> {
  const seen = await book.sees("support", id);
  const message = "You can read this entry, but to record more is for somebody else.";
  return seen ? invalid("NOT_PERMITTED", message, "input", "supportId") : notFound("input", "supportId");
}

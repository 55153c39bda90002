import { randomUUID } from "node:crypto";

import { type Change, moveToVersion, type Policy, type Refusal, versionMove, type VersionMove } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";

import { adoptionBy } from "../adoption-by.ts";
import { calendarOf } from "../calendar-of.ts";
import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { StoredCase } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";
import { stale } from "../stale.ts";
import { arisen, newTasks } from "../tasks/new-tasks.ts";
import { fail, invalid, type Outcome, succeed } from "../user-error.ts";
import { goOnUnder } from "./going-on.ts";
import { lockCaseFor } from "./lock-case-for.ts";
import { shareWithPartners } from "./share-with-partners.ts";
import { splitAnswers } from "./split-answers.ts";
import { writeMove } from "./write-move.ts";

export interface MoveCaseToVersionInput extends VersionMove {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly expectedVersion: number;
  /** The later version of the case's pathway. */
  readonly policyId: string;
  readonly reason: string;
}

/** Moves a case to a later version of its policy: by somebody who may act in it and assign it, with a reason. */
export function moveCaseToVersion(
  input: MoveCaseToVersionInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ caseId: string }>> {
  return command(house, asPerson(actor), "moveCaseToVersion", input, async (book) => {
    const opened = await lockCaseFor(book, actor, ["assign", "act"], input.caseId, house, "input", "caseId");
    if (!opened.ok) return opened;
    const { stored, policy } = opened.value;
    if (stored.version !== input.expectedVersion) return stale(stored.version);
    if (input.reason.trim() === "") return invalid("ANSWER_MISSING", "Say why it is moved.", "input", "reason");

    const adoption = await adoptionBy(book, stored.organisationId, stored.pathway);
    const later = house.policies.byId(input.policyId);
    const today = book.now.toZonedDateTimeISO(adoption.organisation.timeZone).toPlainDate();
    if (!later || later.effectiveFrom > today.toString())
      return invalid("VERSION_NOT_IN_FORCE", "No version of that name is in force yet.", "input", "policyId");

    const calendar = calendarOf(later, adoption.organisation, adoption.settings);
    const decided = moveToVersion(policy, later, stored.snapshot, input, { now: book.now, calendar });
    if (!decided.ok) return refused(decided.refusal);
    await record(book, { from: policy, to: later }, stored, decided.value, input.reason);
    await goOnUnder(book, later, stored, decided.value, calendar);
    const { organisationId, pathway, snapshot } = stored;
    const home = { organisationId, subject: { kind: "case", caseId: stored.id }, pathway } as const;
    const arising = arisen(snapshot, decided.value.next);
    await book.oweTasks(newTasks(later, arising, { ...home, capacity: snapshot.capacity }, calendar));
    const where = await adoptionBy(book, stored.aroseIn, pathway);
    await shareWithPartners(book, later, where, stored, decided.value.next, policy);
    return succeed({ caseId: stored.id });
  });
}

/** Facts that the later version does not ask go into the history: nothing that was recorded is lost. */
async function record(
  book: Book,
  { from, to }: { readonly from: Policy; readonly to: Policy },
  before: StoredCase,
  change: Change,
  reason: string,
): Promise<void> {
  const { id, organisationId, snapshot } = before;
  const { next } = change;
  const dropped = Object.entries(snapshot.facts).filter(([name]) => !Object.hasOwn(next.facts, name));
  const { plain, notes, health } = splitAnswers(from.facts, Object.fromEntries(dropped));
  const entry = { id: randomUUID(), transition: versionMove, fromState: snapshot.state, answers: plain };
  await writeMove(book, to, before, change, { ...entry, notes: { ...notes, ...health, reason } });
  await book.audit(organisationId, "case.version-changed", { kind: "case", id }, { from: from.id, to: to.id });
  await book.post(organisationId, "case.moved", id);
}

function refused({ code, message, about, source }: Refusal): Outcome<never> {
  const at = about === undefined ? ["policyId"] : about === "state" || about === "level" ? [about] : ["facts", about];
  return fail({ kind: "InvalidInput", code, message, path: ["input", ...at], ...(source && { source }) });
}

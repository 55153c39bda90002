import { randomUUID } from "node:crypto";

import { type Answers, type Change, makeTransition, type Policy } from "@dignity/kernel";
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
import { type Outcome, succeed } from "../user-error.ts";
import { checkPeopleNamed } from "./check-people-named.ts";
import { lockCaseFor } from "./lock-case-for.ts";
import { refusedTransition } from "./refused-transition.ts";
import { shareWithPartners } from "./share-with-partners.ts";
import { splitAnswers } from "./split-answers.ts";
import { writeMove } from "./write-move.ts";

export interface MakeCaseTransitionInput {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly expectedVersion: number;
  readonly transition: string;
  readonly answers: Answers;
  /** Facts to amend, where the transition allows it. */
  readonly amend?: Answers | undefined;
}

/** Takes a case one step on, as its policy allows: permission first, then the policy. */
export function makeCaseTransition(
  input: MakeCaseTransitionInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ caseId: string }>> {
  return command(house, asPerson(actor), "makeTransition", input, async (book) => {
    const opened = await lockCaseFor(book, actor, "act", input.caseId, house, "input", "caseId");
    if (!opened.ok) return opened;
    const { stored, policy, doer } = opened.value;
    if (stored.version !== input.expectedVersion) return stale(stored.version);

    const adoption = await adoptionBy(book, stored.organisationId, stored.pathway);
    const calendar = calendarOf(policy, adoption.organisation, adoption.settings);
    const { transition, answers, amend } = input;
    const request = { transition, ...doer, answers, ...(amend && { amend }) };
    const decided = makeTransition(policy, stored.snapshot, request, { now: book.now, calendar });
    if (!decided.ok) return refusedTransition(policy, stored.snapshot, doer, decided.refusal);
    const named = await checkPeopleNamed(book, stored.facts, policy.transitions[transition]?.needs ?? {}, answers);
    if (!named.ok) return named;

    await record(book, policy, stored, decided.value, input);
    const arising = arisen(stored.snapshot, decided.value.next);
    const { organisationId, pathway, snapshot } = stored;
    const home = {
      organisationId,
      subject: { kind: "case", caseId: stored.id } as const,
      pathway,
    };
    await book.oweTasks(newTasks(policy, arising, { ...home, capacity: snapshot.capacity }, calendar));
    const where = await adoptionBy(book, stored.aroseIn, stored.pathway);
    await shareWithPartners(book, policy, where, stored, decided.value.next);
    return succeed({ caseId: stored.id });
  });
}

async function record(
  book: Book,
  policy: Policy,
  before: StoredCase,
  change: Change,
  { transition, answers }: MakeCaseTransitionInput,
): Promise<void> {
  const { plain, notes, health } = splitAnswers(policy.transitions[transition]?.needs ?? {}, answers);
  const entry = { id: randomUUID(), transition, fromState: before.snapshot.state, answers: plain };
  const { id, organisationId } = before;
  const { next } = change;
  await writeMove(book, policy, before, change, { ...entry, notes: { ...notes, ...health } });
  const detail = {
    transition,
    from: before.snapshot.state,
    to: next.state,
    level: next.level ?? "",
  };
  await book.audit(organisationId, "case.moved", { kind: "case", id }, detail);
  await book.post(organisationId, "case.moved", id);
}

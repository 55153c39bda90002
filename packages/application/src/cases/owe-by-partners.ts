import { type CaseSnapshot, firstDue, owedByPartners, partnersOf, type Policy, tasksOf } from "@dignity/kernel";

import { calendarOf } from "../calendar-of.ts";
import type { Book } from "../ports/ledger.ts";
import type { Adoption } from "../ports/organisations.ts";
import { newTasks } from "../tasks/new-tasks.ts";
import { partOrganisation } from "./part-organisation.ts";

/**
 * Gives the partners of a case that arose where `adoption` says their own, de-identified copies of what has become
 * joint work, with their own times. Nothing in them points to the case. Called through the intake door.
 */
export async function oweByPartners(
  book: Book,
  policy: Policy,
  adoption: Adoption,
  before: CaseSnapshot | undefined,
  after: CaseSnapshot,
  policyBefore = policy,
): Promise<void> {
  const given = before ? jointTasks(policyBefore, before) : [];
  const names = jointTasks(policy, after).filter((task) => !given.includes(task));
  if (names.length === 0) return;
  for (const partner of partnersOf(policy, after.capacity)) {
    const organisation = partOrganisation(policy, partner.organisation, adoption);
    if (!organisation) continue;
    const theirs = await book.adoption(organisation.id, adoption.pathway);
    const calendar = calendarOf(policy, organisation, theirs?.settings);
    const owed = names.flatMap((task) => {
      const definition = tasksOf(policy)[task];
      return definition ? [{ task, due: firstDue(policy, definition, after, { now: book.now, calendar }) }] : [];
    });
    const { pathway } = adoption;
    const home = { organisationId: organisation.id, subject: { kind: "partner" } as const, pathway };
    await book.oweTasks(newTasks(policy, { owed, settled: [] }, { ...home, capacity: partner.capacity }, calendar));
  }
}

const jointTasks = (policy: Policy, snapshot: CaseSnapshot): readonly string[] =>
  owedByPartners(
    policy,
    snapshot,
    snapshot.owed.map(({ task }) => task),
  );

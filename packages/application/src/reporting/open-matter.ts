import { randomUUID } from "node:crypto";

import { type Answers, openCase, type Policy, takenOnAs } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import { calendarOf } from "../calendar-of.ts";
import { oweByPartners } from "../cases/owe-by-partners.ts";
import { partOrganisation } from "../cases/part-organisation.ts";
import type { Book } from "../ports/ledger.ts";
import type { Adoption } from "../ports/organisations.ts";
import type { Party } from "../ports/reports.ts";
import { newTasks } from "../tasks/new-tasks.ts";
import { invalid, type Outcome, succeed } from "../user-error.ts";
import { newReference } from "./reference.ts";

export interface OwnedMatter {
  readonly facts: Answers;
  readonly incidentAt: Temporal.Instant;
  readonly account: string;
  readonly parties: readonly Party[];
  readonly capacity: string;
  readonly origin: { readonly organisationId: string; readonly reportId: string };
}

/** Makes the case that a matter is, in the house of whoever owns it, with all that is owed from the start. */
export async function openMatter(
  book: Book,
  policy: Policy,
  adoption: Adoption,
  matter: OwnedMatter,
): Promise<Outcome<undefined>> {
  const { facts, incidentAt, account, parties, capacity, origin } = matter;
  const { pathway } = adoption;
  const owner = partOrganisation(policy, policy.capacities[capacity]?.owner ?? "", adoption);
  if (!owner)
    return invalid(
      "NO_OWNER",
      "This organisation belongs to no programme whose lead could own the case.",
      "input",
      "organisationId",
    );
  const ownAdoption = await book.adoption(owner.id, pathway);
  const calendar = calendarOf(policy, owner, ownAdoption?.settings);
  const owned = { capacity, ownerKind: owner.kind };
  const { next, suggestedLevel } = openCase(policy, { facts, incidentAt }, owned, {
    now: book.now,
    calendar,
  });
  const id = randomUUID();
  const home = {
    organisationId: owner.id,
    subject: { kind: "case", caseId: id } as const,
    pathway,
    capacity,
  };

  await book.asIntake(async () => {
    await book.openCase({
      id,
      reference: newReference(),
      organisationId: owner.id,
      pathway,
      programmeId: adoption.programme?.id,
      aroseIn: adoption.organisation.id,
      snapshot: next,
      atRest: policy.states[next.state]?.atRest ?? false,
      suggestedLevel,
      account,
      parties,
      origin,
    });
    await book.oweTasks(newTasks(policy, next, home, calendar));
    await oweByPartners(book, policy, adoption, undefined, next);
    await takeOn(book, policy, { id, organisationId: owner.id, pathway, capacity }, matter);
    await book.audit(owner.id, "case.opened", { kind: "case", id }, { policy: policy.id, state: next.state });
    await book.post(owner.id, "case.opened", id);
  });
  return succeed(undefined);
}

/** A manager who reports is in charge of the case, where the policy says so. */
async function takeOn(
  book: Book,
  policy: Policy,
  { id, organisationId, pathway, capacity }: { id: string; organisationId: string; pathway: string; capacity: string },
  { facts, parties }: OwnedMatter,
): Promise<void> {
  const reporter = parties.find(({ role }) => role === "reporter")?.personId;
  const isRespondent = parties.some(({ role, personId }) => role === "respondent" && personId === reporter);
  if (!reporter || isRespondent || !policy.reporterTakesOn) return;
  const held = await book.rolesHeld(reporter, organisationId, pathway, capacity);
  const role = takenOnAs(policy, facts, held);
  if (role) await book.assign(organisationId, id, reporter, role);
}

import { type Answers, checkAnswers, decideJurisdiction, done } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";

import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { Book } from "../ports/ledger.ts";
import type { StoredMatter } from "../ports/reports.ts";
import { stale } from "../stale.ts";
import { invalid, notFound, type Outcome, succeed } from "../user-error.ts";
import { openMatter } from "./open-matter.ts";

export interface TriageMatterInput {
  readonly idempotencyKey: string;
  readonly matterId: string;
  readonly expectedVersion: number;
  /** What has been found out: facts to add or to correct. */
  readonly facts: Answers;
}

/** Decides in which capacity somebody acted, and so whose case it is. Whoever decides may not be able to read it. */
export function triageMatter(
  input: TriageMatterInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ matterId: string }>> {
  return command(house, asPerson(actor), "triageMatter", input, async (book) => {
    const matter = await book.lockMatter(input.matterId);
    if (!matter) return notFound("input", "matterId");
    if (matter.version !== input.expectedVersion) return stale(matter.version);
    const policy = house.policies.byId(matter.policyId);
    const adoption = await book.adoption(matter.organisationId, matter.pathway);
    if (!policy || !adoption) throw new Error("POLICY_MISSING");

    const facts = { ...matter.facts, ...input.facts };
    const checked = checkAnswers(policy.facts, facts, { levels: [], permittedActions: [] });
    if (!checked.ok) return invalid(checked.refusal.code, checked.refusal.message, "input", "facts");
    const { capacity } = decideJurisdiction(policy, facts);
    if (capacity === undefined)
      return invalid("CAPACITY_UNDECIDED", "This does not yet tell in which capacity they acted.", "input", "facts");

    await settle(book, matter);
    const { id: matterId, organisationId, reportId, incidentAt, account, parties } = matter;
    const origin = { organisationId, reportId };
    const opened = await openMatter(book, policy, adoption, {
      facts,
      incidentAt,
      account,
      parties,
      capacity,
      origin,
    });
    return opened.ok ? succeed({ matterId }) : opened;
  });
}

async function settle(book: Book, { id, organisationId, taskId }: StoredMatter): Promise<void> {
  const nothing = { answers: {}, notes: {}, health: {} };
  if (taskId)
    await book.settleTask({
      taskId,
      organisationId,
      outcome: done,
      late: false,
      happenedAt: book.now,
      ...nothing,
    });
  await book.audit(organisationId, "matter.triaged", { kind: "matter", id });
  await book.closeMatter(id);
}

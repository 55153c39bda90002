import { type Actor as Doer, type CaseSnapshot, type Policy, tasksOf } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";
import { Temporal } from "temporal-polyfill";

import type { Naming } from "../cases/check-people-named.ts";
import type { House } from "../house.ts";
import type { StoredCase } from "../ports/cases.ts";
import type { Book } from "../ports/ledger.ts";
import type { StoredTask } from "../ports/tasks.ts";
import { notFound, type Outcome, succeed } from "../user-error.ts";

/**
 * What a policy needs to judge a joint task in the partner's own house. There is no case behind it that the partner
 * could know of: only the task, the state that brought it and the roles the actor holds there.
 */
export async function partnerSnapshot(
  book: Book,
  { policyId, definition, pathway, capacity = "", organisationId, due }: StoredTask,
  actor: Actor,
  { policies }: House,
): Promise<
  Outcome<{ policy: Policy; snapshot: CaseSnapshot; doer: Doer; naming: Naming; taskIds: StoredCase["taskIds"] }>
> {
  const policy = policies.byId(policyId);
  const adoption = await book.adoption(organisationId, pathway);
  if (!policy || !adoption) return notFound("input", "taskId");
  const held = actor.grants.filter((grant) => grant.pathway === pathway && grant.action === "act");
  const snapshot: CaseSnapshot = {
    policyId,
    capacity,
    ownerKind: adoption.organisation.kind,
    state: tasksOf(policy)[definition]?.partnersToo?.[0] ?? policy.initial,
    level: undefined,
    facts: {},
    incidentAt: Temporal.Instant.fromEpochMilliseconds(0),
    owed: [{ task: definition, due }],
    settled: [],
  };
  const naming = { organisationId, pathway, capacity, excluded: [] };
  return succeed({ policy, snapshot, doer: { roles: held.map(({ role }) => role) }, naming, taskIds: {} });
}

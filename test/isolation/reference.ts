import type { GrantAction, HiddenField } from "@dignity/kernel";
import type {
  Actor,
  CaseFacts,
  CaseField,
  CommitteeReportFacts,
  HeldGrant,
  IndicatorResultFacts,
  MatterFacts,
  PartnerTaskFacts,
} from "@dignity/permissions";

/**
 * The rules once more, as plainly as they can be said and sharing nothing with the code that enforces them: what
 * memory and SQL have in common could be wrong in both.
 */
export function mayOnCase(actor: Actor, action: GrantAction, facts: CaseFacts): boolean {
  const granted = actor.grants.some((grant) => grant.action === action && reaches(actor, grant, facts));
  return granted && (action === "read" || action === "count" || mayOnCase(actor, "read", facts));
}

export function readable(actor: Actor, facts: CaseFacts): CaseField[] {
  if (!mayOnCase(actor, "read", facts)) return [];
  const reaching = actor.grants.filter((grant) => reaches(actor, grant, facts));
  const shown = (field: HiddenField) => !reaching.some(({ hidden }) => hidden.includes(field));
  const open = (["account", "parties", "health", "notes"] as const).filter(shown);
  return mayOnCase(actor, "identify", facts) ? [...open, "reporter"] : open;
}

/** Capacity is what triage finds out: it cannot be a wall before. */
export const mayTriage = (actor: Actor, { organisationId, pathway, state, excluded }: MatterFacts): boolean =>
  state === "triage" &&
  actor.organisationId === organisationId &&
  !excluded.includes(actor.personId) &&
  actor.grants.some((grant) => grant.action === "triage" && grant.pathway === pathway);

/** Nobody is put in charge of a partner's task: whoever works throughout the house does it, and has to see it first. */
export const mayOnPartnerTask = (actor: Actor, action: "read" | "act", facts: PartnerTaskFacts): boolean =>
  ["read", action].every((needed) =>
    heldAt(actor, facts).some((grant) => grant.action === needed && grant.reach === "organisation"),
  );

export const mayReadReport = (actor: Actor, facts: CommitteeReportFacts): boolean =>
  heldAt(actor, facts).some(
    ({ action, reach, role }) => action === "count" && reach === "organisation" && facts.readers.includes(role),
  );

export const mayWatch = (actor: Actor, facts: IndicatorResultFacts): boolean =>
  heldAt(actor, facts).some(({ action }) => action === "watch");

/** What somebody holds where this is kept: in that house and capacity, and on its pathway. */
const heldAt = (actor: Actor, { organisationId, capacity, pathway }: PartnerTaskFacts): readonly HeldGrant[] =>
  actor.organisationId === organisationId && actor.capacity === capacity
    ? actor.grants.filter((grant) => grant.pathway === pathway)
    : [];

/** Whether a case is on this side of the walls, whatever the roles allow. */
export const insideWalls = (actor: Actor, facts: CaseFacts): boolean =>
  !facts.excluded.includes(actor.personId) &&
  (isOwn(actor, facts) ? facts.capacity === actor.capacity : isShared(actor, facts));

const isOwn = ({ organisationId }: Actor, facts: CaseFacts) => facts.organisationId === organisationId;

const isShared = ({ organisationId, capacity }: Actor, { shares }: CaseFacts) =>
  shares.some((share) => share.organisationId === organisationId && share.capacity === capacity);

function reaches(actor: Actor, { pathway, role, reach, programmeId, action }: HeldGrant, facts: CaseFacts): boolean {
  if (action === "triage" || pathway !== facts.pathway || !insideWalls(actor, facts)) return false;
  if (!isOwn(actor, facts)) return reach === "organisation" && (action === "read" || action === "act");
  if (reach === "organisation") return true;
  if (reach === "programme") return programmeId !== null && programmeId === facts.programmeId;
  return facts.assignments.some((one) => one.personId === actor.personId && one.role === role);
}

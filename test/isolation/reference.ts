import type { GrantAction, HiddenField } from "@dignity/kernel";
import type { Actor, CaseFacts, CaseField, HeldGrant } from "@dignity/permissions";

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

import type { Actor } from "@dignity/permissions";

import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import { invalid, type Outcome, succeed } from "../user-error.ts";
import { lockCaseFor } from "./lock-case-for.ts";

export interface AssignCaseInput {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly personId: string;
  readonly role: string;
}

/** Puts somebody in charge of a case, in a role they hold for the owner. Never somebody who must not know of it. */
export function assignCase(input: AssignCaseInput, actor: Actor, house: House): Promise<Outcome<{ caseId: string }>> {
  return command(house, asPerson(actor), "assignCase", input, async (book) => {
    const opened = await lockCaseFor(book, actor, "assign", input.caseId, house, "input", "caseId");
    if (!opened.ok) return opened;
    const { id, organisationId, pathway, facts, snapshot } = opened.value.stored;
    const { personId, role } = input;
    const held = await book.rolesHeld(personId, organisationId, pathway, snapshot.capacity);
    if (!held.includes(role) || facts.excluded.includes(personId))
      return invalid("CANNOT_ASSIGN", "That person cannot take on this case in that role.", "input", "personId");
    if (!facts.assignments.some((one) => one.personId === personId && one.role === role)) {
      await book.assign(organisationId, id, personId, role);
      await book.audit(organisationId, "case.assigned", { kind: "case", id }, { person: personId, role });
    }
    return succeed({ caseId: id });
  });
}

import type { Actor } from "@dignity/permissions";

import type { Principal } from "./ports/ledger.ts";

/** A person in the organisation and capacity they act in, within their own walls. */
export const asPerson = ({ personId, organisationId, capacity }: Actor): Principal => ({
  kind: "person",
  personId,
  organisationId,
  capacity,
});

/** The intake door on behalf of a person: it writes for any organisation and reads nothing back. */
export const asIntake = (actor: Actor): Principal => ({ ...asPerson(actor), kind: "intake" }) as Principal;

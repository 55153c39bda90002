import type { Actor } from "../actor.ts";
import type { Conditions } from "./conditions.ts";

/** What no grant can reach beyond: the actor's organisation, the capacity they act in, and what they must not know. */
export const ownWalls = ({ personId, organisationId, capacity }: Actor): Conditions => ({
  organisationId,
  capacity,
  excluded: { $nin: [personId] },
});

/** The same round the cases of others on which the actor's organisation works, in the actor's capacity. */
export const shareWalls = ({ personId, organisationId, capacity }: Actor): Conditions => ({
  organisationId: { $ne: organisationId },
  shares: { $elemMatch: { organisationId, capacity } },
  excluded: { $nin: [personId] },
});

/** A matter has no capacity yet. */
export const matterWalls = ({ personId, organisationId }: Actor): Conditions => ({
  organisationId,
  state: "triage",
  excluded: { $nin: [personId] },
});

export const partnerTaskWalls = ({ organisationId, capacity }: Actor): Conditions => ({ organisationId, capacity });

/** Results stay with who keeps them: a partner sees none. */
export const indicatorResultWalls = ({ organisationId, capacity }: Actor): Conditions => ({ organisationId, capacity });

/** Reports are made apart for each capacity, as cases are. */
export const committeeReportWalls = ({ organisationId, capacity }: Actor): Conditions => ({ organisationId, capacity });

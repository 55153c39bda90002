import type { Actor, HeldGrant } from "../actor.ts";
import { checked, type Conditions } from "./conditions.ts";
import { ownWalls, shareWalls } from "./walls.ts";

/** The cases a grant reaches, each way as conditions. The walls come last, so that no reach can overwrite them. */
export function reachesOf(actor: Actor, grant: HeldGrant): Conditions[] {
  const within = reachWithin(actor, grant);
  if (!within) return [];
  const { pathway } = grant;
  const own = checked({ ...within, pathway, ...ownWalls(actor) });
  return reachesShared(grant) ? [own, checked({ ...within, pathway, ...shareWalls(actor) })] : [own];
}

function reachWithin({ personId }: Actor, { reach, programmeId, role }: HeldGrant): Conditions | undefined {
  switch (reach) {
    case "organisation":
      return {};
    case "programme":
      return programmeId === null ? undefined : { programmeId };
    case "assigned":
      return { assignments: { $elemMatch: { personId, role } } };
  }
}

/** A partner works on a shared case; whom to put in charge and who reported stay with its owner. */
const reachesShared = ({ reach, action }: HeldGrant): boolean =>
  reach === "organisation" && (action === "read" || action === "act");

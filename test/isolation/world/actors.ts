import type { Actor, HeldGrant } from "@dignity/permissions";

import { count } from "./rows.ts";
import { holdsNow, ids, type World } from "./world.ts";

export interface WorldActor {
  readonly person: number;
  readonly organisation: number;
  readonly actor: Actor & { readonly capacity: string };
}

/** Everybody in every capacity, in each organisation that has or had them, and in one that never did. */
export function actorsOf(world: World): WorldActor[] {
  return count(world.people).flatMap((person) => {
    const theirs = world.appointments.filter((one) => one.person === person).map(({ organisation }) => organisation);
    const stranger = count(world.organisations).find((organisation) => !theirs.includes(organisation));
    const organisations = new Set([...theirs, ...(stranger === undefined ? [] : [stranger])]);
    return [...organisations].flatMap((organisation) =>
      world.capacities.map((capacity) => ({
        person,
        organisation,
        actor: actorOf(world, person, organisation, capacity),
      })),
    );
  });
}

function actorOf(world: World, person: number, organisation: number, capacity: string): WorldActor["actor"] {
  return {
    personId: ids.person(person),
    organisationId: ids.organisation(organisation),
    capacity,
    grants: grantsOf(world, person, organisation, capacity),
  };
}

function grantsOf(
  { appointments, holders, grants }: World,
  ...[person, organisation, capacity]: [number, number, string]
) {
  const held = holders.filter((holder) => {
    const post = appointments[holder.appointment];
    return (
      post?.person === person &&
      post.organisation === organisation &&
      holder.capacity === capacity &&
      holdsNow(post) &&
      holdsNow(holder)
    );
  });
  return held.flatMap(({ pathway, role, programme }): HeldGrant[] =>
    grants
      .filter((grant) => grant.pathway === pathway && grant.role === role)
      .map((grant) => ({ ...grant, programmeId: programme === null ? null : ids.programme(programme) })),
  );
}

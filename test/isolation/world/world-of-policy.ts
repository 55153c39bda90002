import type { Policy } from "@dignity/kernel";

import { count } from "./rows.ts";
import type { Holder, World, WorldCase, WorldGrant } from "./world.ts";

const own = 0;
const partner = 1;
const organisations = 3;
const always = { from: -30 };
const ended = { from: -30, to: -1 };

/**
 * A world around one policy and what its roles allow: a person in each role and in each two that differ, at home and
 * with a partner, and in every capacity a case in each relation to them.
 */
export function worldOfPolicy(policy: Policy, pathway: string, grants: readonly WorldGrant[]): World {
  const capacities = Object.keys(policy.capacities);
  const hands = handsOf(Object.keys(policy.roles), grants);
  const appointments = [own, partner].flatMap((organisation) =>
    hands.map((_, person) => ({ organisation, person: organisation * hands.length + person, ...always })),
  );
  const holders = appointments.flatMap(({ person }, appointment) =>
    capacities.flatMap((capacity) =>
      (hands[person % hands.length] ?? []).map((role): Holder => ({
        appointment,
        pathway,
        capacity,
        role,
        programme: 0,
        ...always,
      })),
    ),
  );
  const homes = [own, partner].flatMap((organisation) => capacities.map((capacity) => ({ organisation, capacity })));
  return {
    pathways: [pathway, elsewhere],
    capacities,
    organisations,
    people: hands.length * 2,
    programmes: 2,
    grants,
    appointments,
    holders,
    cases: homes.flatMap((home) => casesOf({ ...home, pathway }, hands, capacities)),
    matters: [own, partner].flatMap((organisation) => [
      { organisation, pathway, state: "triage", excluded: [] },
      { organisation, pathway, state: "triage", excluded: count(hands.length * 2) },
      { organisation, pathway, state: "opened", excluded: [] },
      { organisation, pathway: elsewhere, state: "triage", excluded: [] },
    ]),
    partnerTasks: homes.flatMap((home) => [
      { ...home, pathway },
      { ...home, pathway: elsewhere },
    ]),
  };
}

/** A pathway that is not this policy's. */
const elsewhere = "test/elsewhere";

/** What one person can hold: each role, and each two of which one allows or hides what the other does not. */
function handsOf(roles: readonly string[], grants: readonly WorldGrant[]): readonly (readonly string[])[] {
  const allowed = (role: string) =>
    JSON.stringify(grants.filter((grant) => grant.role === role).map((grant) => ({ ...grant, role: "" })));
  const different = [...new Map(roles.map((role) => [allowed(role), role])).values()];
  const pairs = different.flatMap((one, at) => different.slice(at + 1).map((other) => [one, other]));
  return [...roles.map((role) => [role]), ...pairs];
}

type Home = Pick<WorldCase, "organisation" | "capacity" | "pathway">;

/** A case in every relation that a rule could tell apart: nearer or farther, assigned, shared, excluded, and once so. */
function casesOf(home: Home, hands: readonly (readonly string[])[], capacities: readonly string[]): WorldCase[] {
  const everybody = count(hands.length * 2);
  const plain: WorldCase = { ...home, programme: null, excluded: [], assignments: [], shares: [] };
  const assignments = everybody.flatMap((person) =>
    (hands[person % hands.length] ?? []).map((role) => ({ person, role, ...always })),
  );
  const other = home.organisation === own ? partner : own;
  const shares = capacities.map((capacity) => ({ organisation: other, capacity, ...always }));
  return [
    plain,
    { ...plain, programme: 0 },
    { ...plain, programme: 1 },
    { ...plain, pathway: elsewhere, programme: 0, assignments, shares },
    { ...plain, assignments },
    { ...plain, assignments: assignments.map((one) => ({ ...one, ...ended })) },
    { ...plain, assignments: assignments.map((one) => ({ ...one, role: "nobody" })) },
    ...shares.map((share) => ({ ...plain, shares: [share] })),
    { ...plain, shares: shares.map((share) => ({ ...share, ...ended })) },
    { ...plain, programme: 0, assignments, shares, excluded: everybody },
  ];
}

import type { Policy } from "@dignity/kernel";

import { count } from "./rows.ts";
import type { Holder, World, WorldCase, WorldGrant } from "./world.ts";

const own = 0;
const partner = 1;
const organisations = 3;
const always = { from: -30 };
const ended = { from: -30, to: -1 };

/**
 * A world around one policy and what its roles allow: a person in each role, at home and with a partner,
 * one in each two roles that differ, and in every capacity a case in each relation to them.
 */
export function worldOfPolicy(policy: Policy, pathway: string, grants: readonly WorldGrant[]): World {
  const capacities = Object.keys(policy.capacities);
  const people = [...handsOf(Object.keys(policy.roles), grants), ...Object.keys(policy.roles).map(atPartner)];
  const appointments = people.map(({ organisation }, person) => ({ organisation, person, ...always }));
  const holders = people.flatMap(({ roles }, appointment) =>
    capacities.flatMap((capacity) =>
      roles.map((role): Holder => ({ appointment, pathway, capacity, role, programme: 0, ...always })),
    ),
  );
  const homes = [own, partner].flatMap((organisation) => capacities.map((capacity) => ({ organisation, capacity })));
  return {
    pathways: [pathway, elsewhere],
    capacities,
    organisations,
    people: people.length,
    programmes: 2,
    grants,
    appointments,
    holders,
    cases: homes.flatMap((home) => casesOf({ ...home, pathway }, people, capacities)),
    matters: [own, partner].flatMap((organisation) => [
      { reporter: 0, organisation, pathway, state: "triage", excluded: [] },
      { reporter: 0, organisation, pathway, state: "triage", excluded: count(people.length) },
      { reporter: 0, organisation, pathway, state: "opened", excluded: [] },
      { reporter: 0, organisation, pathway: elsewhere, state: "triage", excluded: [] },
    ]),
    partnerTasks: homes.flatMap((home) => [
      { ...home, pathway },
      { ...home, pathway: elsewhere },
    ]),
    results: homes.flatMap((home) => [
      { ...home, pathway },
      { ...home, pathway: elsewhere },
    ]),
    committeeReports: homes.flatMap((home) => readersOf(policy).map((readers) => ({ ...home, pathway, readers }))),
  };
}

/** A pathway that is not this policy's. */
const elsewhere = "test/elsewhere";

interface Hand {
  readonly organisation: number;
  readonly roles: readonly string[];
}

const atPartner = (role: string): Hand => ({ organisation: partner, roles: [role] });

/** What one person can hold: each role, and each two of which one allows or hides what the other does not. */
function handsOf(roles: readonly string[], grants: readonly WorldGrant[]): readonly Hand[] {
  const allowed = (role: string) =>
    JSON.stringify(grants.filter((grant) => grant.role === role).map((grant) => ({ ...grant, role: "" })));
  const different = [...new Map(roles.map((role) => [allowed(role), role])).values()];
  const pairs = different.flatMap((one, at) => different.slice(at + 1).map((other) => [one, other]));
  return [...roles.map((role) => [role]), ...pairs].map((held) => ({ organisation: own, roles: held }));
}

/** Everybody, nobody, and whoever gets a report of the policy. */
const readersOf = ({ roles, reports = {} }: Policy): readonly (readonly string[])[] => [
  Object.keys(roles),
  [],
  ...Object.values(reports).map(({ to }) => to),
];

type Home = Pick<WorldCase, "organisation" | "capacity" | "pathway">;

/** A case in every relation that a rule could tell apart: nearer or farther, assigned, shared, excluded, and once so. */
function casesOf(home: Home, people: readonly Hand[], capacities: readonly string[]): WorldCase[] {
  const everybody = count(people.length);
  const plain: WorldCase = { ...home, programme: null, excluded: [], assignments: [], shares: [] };
  const assignments = people.flatMap(({ roles }, person) => roles.map((role) => ({ person, role, ...always })));
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

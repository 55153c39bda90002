import type { HiddenField, Reach } from "@dignity/kernel";
import fc from "fast-check";

import type { During, Holder, Matter, World, WorldCase, WorldGrant } from "./world.ts";

const pathways = ["bullying", "incident"];
// An education body is an employer too, and holds cases of both.
const capacities = ["educator", "employer"];
const roles = ["lead", "investigator", "support", "director"];
const size = { organisations: 3, people: 12, programmes: 2, appointments: 24, holders: 80 };

const index = (below: number) => fc.nat(below - 1);
const pathway = fc.constantFrom(...pathways);
const capacity = fc.constantFrom(...capacities);
const role = fc.constantFrom(...roles);
const organisation = index(size.organisations);
const person = index(size.people);
const programme = fc.option(index(size.programmes));
const when: fc.Arbitrary<During> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom({ from: -30 }, { from: -30, to: 30 }) },
  { weight: 2, arbitrary: fc.constantFrom({ from: -30, to: -1 }, { from: 1 }) },
);
const list = <T>(arbitrary: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(arbitrary, { minLength, maxLength });

const grant: fc.Arbitrary<WorldGrant> = fc
  .record({
    pathway,
    role,
    action: fc.constantFrom<WorldGrant["action"][]>(
      "read",
      "read",
      "read",
      "act",
      "act",
      "assign",
      "count",
      "identify",
      "triage",
      "watch",
    ),
    reach: fc.constantFrom<Reach[]>("assigned", "programme", "organisation", "organisation"),
    hidden: fc.oneof(fc.constant([]), fc.subarray<HiddenField>(["account", "parties", "health", "notes"])),
  })
  // Triage and watching belong to the organisation, and hide nothing.
  .map((one) =>
    one.action === "triage" || one.action === "watch" ? { ...one, reach: "organisation", hidden: [] } : one,
  );

const during = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T & During> =>
  fc.tuple(arbitrary, when).map(([one, time]) => ({ ...one, ...time }));

const holder: fc.Arbitrary<Holder> = during(
  fc.record({ appointment: index(size.appointments), pathway, capacity, role, programme }),
);

const anyCase: fc.Arbitrary<WorldCase> = fc.record({
  organisation,
  capacity,
  pathway,
  programme,
  excluded: fc.uniqueArray(person, { maxLength: 2 }),
  assignments: list(during(fc.record({ person, role })), 0, 2),
  shares: list(during(fc.record({ organisation, capacity })), 0, 2),
});

/** Most cases are near somebody who holds a role: assigned to them, or shared with their house, now or once. */
const near = fc.option(
  during(fc.record({ holder: index(size.holders), as: fc.constantFrom("assigned", "assigned", "partner") })),
  { freq: 4 },
);

const matter: fc.Arbitrary<Matter> = fc.record({
  reporter: person,
  organisation,
  pathway,
  state: fc.constantFrom("triage", "triage", "opened"),
  excluded: fc.uniqueArray(person, { maxLength: 3 }),
});

/** Worlds in which much is allowed and something always in the way. */
export const aWorld = (cases: number): fc.Arbitrary<World> =>
  fc
    .record({
      pathways: fc.constant(pathways),
      capacities: fc.constant(capacities),
      organisations: fc.constant(size.organisations),
      people: fc.constant(size.people),
      programmes: fc.constant(size.programmes),
      grants: fc.uniqueArray(grant, { minLength: 24, maxLength: 36, selector: keyOf }),
      appointments: list(during(fc.record({ organisation, person })), size.appointments, size.appointments),
      holders: list(holder, size.holders, size.holders),
      drafts: list(fc.tuple(anyCase, near), cases, cases),
      matters: list(matter, 40, 40),
      partnerTasks: list(fc.record({ organisation, pathway, capacity }), 10, 10),
      results: list(fc.record({ organisation, pathway, capacity }), 20, 20),
      committeeReports: list(fc.record({ organisation, pathway, capacity, readers: fc.subarray(roles) }), 20, 20),
    })
    .map(({ drafts, ...world }) => ({ ...world, cases: drafts.map(([one, holder]) => drawn(world, one, holder)) }));

const keyOf = ({ pathway, role, action, reach }: WorldGrant): string => [pathway, role, action, reach].join();

function drawn(
  { holders, appointments }: Pick<World, "holders" | "appointments">,
  one: WorldCase,
  by: (During & { readonly holder: number; readonly as: string }) | null,
): WorldCase {
  const held = by && holders[by.holder];
  const post = held && appointments[held.appointment];
  if (!post) return one;
  const { pathway, capacity, programme, role } = held;
  const { holder: _, as, ...time } = by;
  const { organisation: house, person: who } = post;
  if (as === "partner") return { ...one, pathway, shares: [...one.shares, { organisation: house, capacity, ...time }] };
  const assignments = [...one.assignments, { person: who, role, ...time }];
  return { ...one, organisation: house, pathway, capacity, programme, assignments };
}

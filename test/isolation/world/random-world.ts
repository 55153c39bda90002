import fc from "fast-check";

import type { During, World, WorldCase, WorldGrant } from "./world.ts";

export const pathways = ["bullying", "incident"];
// An education body is an employer too, and holds cases of both.
export const capacities = ["educator", "employer"];
const roles = ["lead", "investigator", "support", "director"];
const size = { organisations: 3, people: 12, programmes: 2, appointments: 24 };

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
    action: fc.constantFrom("read", "read", "read", "act", "act", "assign", "count", "identify", "triage"),
    reach: fc.constantFrom("assigned", "programme", "organisation"),
    hidden: fc.oneof(fc.constant([]), fc.subarray(["account", "parties", "health", "notes"])),
  })
  // Triage belongs to the organisation, and hides nothing.
  .map((one) => (one.action === "triage" ? { ...one, reach: "organisation", hidden: [] } : one)) as never;

const holder = fc
  .record({ appointment: index(size.appointments), pathway, capacity, role, programme })
  .chain((one) => when.map((during) => ({ ...one, ...during })));

const during = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T & During> =>
  fc.tuple(arbitrary, when).map(([one, time]) => ({ ...one, ...time }));

const aCase: fc.Arbitrary<WorldCase> = fc.record({
  organisation,
  capacity,
  pathway,
  programme,
  excluded: fc.uniqueArray(person, { maxLength: 3 }),
  assignments: list(during(fc.record({ person, role })), 0, 4),
  shares: list(during(fc.record({ organisation, capacity })), 0, 2),
});

/** Worlds in which much is allowed and something always in the way. */
export const aWorld = (cases: number): fc.Arbitrary<World> =>
  fc.record({
    organisations: fc.constant(size.organisations),
    people: fc.constant(size.people),
    programmes: fc.constant(size.programmes),
    grants: fc.uniqueArray(grant, {
      minLength: 24,
      maxLength: 36,
      selector: (one) => [one.pathway, one.role, one.action, one.reach].join(),
    }),
    appointments: list(during(fc.record({ organisation, person })), size.appointments, size.appointments),
    holders: list(holder, 80, 100),
    cases: list(aCase, cases, cases),
    matters: list(
      fc.record({
        organisation,
        pathway,
        state: fc.constantFrom("triage", "triage", "opened"),
        excluded: fc.uniqueArray(person, { maxLength: 3 }),
      }),
      10,
      10,
    ),
    partnerTasks: list(fc.record({ organisation, pathway, capacity }), 10, 10),
  });

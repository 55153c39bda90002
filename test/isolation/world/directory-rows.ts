import { count, of, policyId, type Row, sealed, type Tables, time, window } from "./rows.ts";
import { type Holder, ids, type World, type WorldGrant } from "./world.ts";

const directoryKey = ids.other(0);

/** Who there is, what roles allow and who holds them. */
export const directoryRows = (world: World): Tables => [
  ["organisation", count(world.organisations).map((index) => organisation(world, index))],
  ["organisation_key", count(world.organisations).map((index) => ({ ...of(index), wrapped: sealed }))],
  ["programme", count(world.programmes).map(programme)],
  ["data_key", [{ id: directoryKey, organisation_id: null, wrapped: sealed }]],
  ["person", count(world.people).map(person)],
  ["person_identity", count(world.people).map((index) => ({ ...identityOf(index), person_id: ids.person(index) }))],
  ["appointment", world.appointments.map(appointment)],
  ["policy_version", world.pathways.map(policy)],
  ["policy_grant", world.grants.map((grant: WorldGrant) => ({ ...grant }))],
  [
    "adoption",
    count(world.organisations).flatMap((index) => world.pathways.map((pathway) => adoption(index, pathway))),
  ],
  ["role_holder", world.holders.map((one, index) => holder(world, one, index))],
];

export const identityOf = (person: number) => ({ issuer: "https://issuer.test", subject: `person-${person}` });
export const slugOf = (organisation: number) => `organisation-${organisation}`;

const organisation = ({ capacities }: World, index: number): Row => ({
  id: ids.organisation(index),
  slug: slugOf(index),
  name: `Organisation ${index}`,
  kind: capacities.length > index ? "education-body" : "trust",
  time_zone: "Europe/London",
  closed_days: [],
});

const programme = (index: number): Row => ({
  id: ids.programme(index),
  name: `Programme ${index}`,
  lead_organisation_id: ids.organisation(0),
});

const person = (index: number): Row => ({ id: ids.person(index), key_id: directoryKey, name_envelope: sealed });

const appointment = (one: World["appointments"][number], index: number): Row => ({
  ...of(one.organisation),
  id: ids.appointment(index),
  person_id: ids.person(one.person),
  post: "post",
  ...window(one),
});

const policy = (pathway: string): Row => ({
  id: policyId(pathway),
  plugin_id: "test",
  pathway,
  version: 1,
  format: 1,
  effective_from: "2020-01-01",
  canonical_json: "{}",
  sha256: pathway,
  published_at: time(-100),
});

const adoption = (index: number, pathway: string): Row => ({
  ...of(index),
  pathway,
  settings: {},
  valid_from: time(-100),
});

function holder({ appointments }: World, { appointment: post, programme: within, ...one }: Holder, index: number): Row {
  const held = appointments[post];
  if (!held) throw new Error(`There is no appointment ${post} in this world.`);
  const { pathway, capacity, role } = one;
  return {
    ...of(held.organisation),
    id: ids.other(1000 + index),
    pathway,
    capacity,
    role,
    appointment_id: ids.appointment(post),
    person_id: ids.person(held.person),
    programme_id: within === null ? null : ids.programme(within),
    ...window(one),
  };
}

import { of, policyId, type Row, sealed, type Tables, time, window } from "./rows.ts";
import { ids, type World, type WorldCase } from "./world.ts";

/** The cases, with all that hangs on them. */
export const caseRows = ({ cases }: World): Tables => [
  ["data_key", cases.map((one, index) => ({ ...of(one.organisation), id: ids.case(index), wrapped: sealed }))],
  ["case_file", cases.map(caseFile)],
  ["case_party", cases.map((one, index) => ({ ...onCase(one, index, 2000), role: "reporter", name_envelope: sealed }))],
  ["support_entry", cases.map(supportEntry)],
  ["case_transition", cases.map(transition)],
  ["exclusion", cases.flatMap(exclusions)],
  ["case_assignment", cases.flatMap(assignments)],
  ["case_share", cases.flatMap(shares)],
];

const onCase = ({ organisation }: WorldCase, index: number, from: number, part = 0) => ({
  ...of(organisation),
  id: ids.other(from + index * 1000 + part),
  case_id: ids.case(index),
});

const caseFile = ({ organisation, capacity, pathway, programme }: WorldCase, index: number): Row => ({
  ...of(organisation),
  id: ids.case(index),
  reference: `case-${index}`,
  pathway,
  capacity,
  policy_id: policyId(pathway),
  programme_id: programme === null ? null : ids.programme(programme),
  arose_in: of(organisation).organisation_id,
  state: "open",
  facts: {},
  key_id: ids.case(index),
  account_envelope: sealed,
  incident_at: time(-40),
  opened_at: time(-39),
  version: 1,
});

const transition = (one: WorldCase, index: number): Row => ({
  ...onCase(one, index, 100_000),
  policy_id: policyId(one.pathway),
  transition: "begin",
  from_state: "new",
  to_state: "open",
  answers: {},
  person_id: ids.person(0),
  case_version: 2,
  occurred_at: time(-38),
});

const supportEntry = (one: WorldCase, index: number): Row => ({
  ...onCase(one, index, 500_000),
  policy_id: policyId(one.pathway),
  pathway: one.pathway,
  route: "talk",
  kind: "offer",
  party_id: onCase(one, index, 2000).id,
  offered_on: time(-38).slice(0, 10),
  recorded_by: ids.person(0),
  recorded_at: time(-38),
  version: 1,
});

const exclusions = (one: WorldCase, index: number): Row[] =>
  one.excluded.map((person) => ({
    ...of(one.organisation),
    case_id: ids.case(index),
    person_id: ids.person(person),
    because: "conflict",
    excluded_at: time(-38),
  }));

const assignments = (one: WorldCase, index: number): Row[] =>
  one.assignments.map(({ person, role, ...during }, part) => ({
    ...onCase(one, index, 200_000, part),
    person_id: ids.person(person),
    role,
    ...window(during),
  }));

const shares = (one: WorldCase, index: number): Row[] =>
  one.shares.map(({ organisation, capacity, ...during }, part) => ({
    ...onCase(one, index, 300_000, part),
    partner_organisation_id: ids.organisation(organisation),
    partner_capacity: capacity,
    ...window(during),
  }));

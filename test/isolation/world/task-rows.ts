import { of, policyId, type Row, sealed, type Tables, time } from "./rows.ts";
import { ids, type Matter, type World, type WorldCase } from "./world.ts";

/** Matters in triage, and a task of every subject. */
export const taskRows = ({ cases, matters, partnerTasks }: World): Tables => [
  ["data_key", matters.map((one, index) => ({ ...of(one.organisation), id: ids.matter(index), wrapped: sealed }))],
  [
    "data_key",
    partnerTasks.map((one, index) => ({ ...of(one.organisation), id: ids.partnerTask(index), wrapped: sealed })),
  ],
  ["report", matters.map(report)],
  ["report_matter", matters.map(matter)],
  [
    "task",
    cases.map((one, index) =>
      task(one, ids.caseTask(index), { subject: "case", case_id: ids.case(index), key_id: ids.case(index) }),
    ),
  ],
  [
    "task",
    matters.map((one, index) =>
      task(one, ids.matterTask(index), { subject: "triage", matter_id: ids.matter(index), key_id: ids.matter(index) }),
    ),
  ],
  [
    "task",
    partnerTasks.map((one, index) =>
      task(one, ids.partnerTask(index), { subject: "partner", key_id: ids.partnerTask(index) }),
    ),
  ],
  [
    "wake",
    cases.map((one, index) => ({ ...of(one.organisation), task_id: ids.caseTask(index), rung: 0, due_at: time(1) })),
  ],
  ["task_extension", cases.map(extension)],
];

const extension = ({ organisation }: WorldCase, index: number): Row => ({
  ...of(organisation),
  id: ids.other(700_000 + index),
  case_id: ids.case(index),
  task_id: ids.caseTask(index),
  number: 1,
  due_at_before: time(1),
  due_on_before: time(1).slice(0, 10),
  due_at: time(2),
  due_on: time(2).slice(0, 10),
  reason_envelope: sealed,
  person_id: ids.person(0),
  extended_at: time(-1),
});

const report = ({ organisation, pathway, reporter }: Matter, index: number): Row => ({
  ...of(organisation),
  id: ids.other(400_000 + index),
  reference: `report-${index}`,
  pathway,
  policy_id: policyId(pathway),
  reporter_person_id: ids.person(reporter),
  key_id: ids.matter(index),
  account_envelope: sealed,
  incident_at: time(-40),
  received_at: time(-39),
});

const matter = ({ organisation, pathway, state, excluded, reporter }: Matter, index: number): Row => ({
  ...of(organisation),
  id: ids.matter(index),
  report_id: ids.other(400_000 + index),
  report_reference: `report-${index}`,
  reporter_person_id: ids.person(reporter),
  pathway,
  state,
  policy_id: policyId(pathway),
  incident_at: time(-40),
  facts: {},
  key_id: ids.matter(index),
  account_envelope: sealed,
  parties: [],
  excluded: excluded.map(ids.person),
  version: 1,
  received_at: time(-39),
});

interface Home {
  readonly organisation: number;
  readonly pathway: string;
  readonly capacity?: string;
}

const task = ({ organisation, pathway, capacity }: Home, id: string, subject: Row): Row => ({
  ...of(organisation),
  id,
  ...subject,
  pathway,
  capacity: capacity ?? null,
  policy_id: policyId(pathway),
  definition: "do it",
  state: "owed",
  arose_at: time(-39),
  in_stay: true,
  answers: {},
  version: 1,
});

import type { Book, StoredCase } from "@dignity/application";
import { type Answers, notApplicable, type OwedTask, type SettledTask } from "@dignity/kernel";
import type { CaseFacts } from "@dignity/permissions";
import { Temporal } from "temporal-polyfill";

import { instantOf } from "../instant.ts";
import type { Page } from "./page.ts";
import { type DueColumns, dueOf } from "./stored-task.ts";

/**
 * Two statements, not one: whoever had to wait for the lock must look at the tasks after the wait, and a statement sees
 * only what was there when it began. The lock lets others refer to the case meanwhile; nobody else can change it.
 */
export const caseLockOf = ({ rows }: Page): Pick<Book, "lockCase"> => ({
  async lockCase(id) {
    const [row] = await rows<Row>(lock, id);
    if (!row) return undefined;
    const [around] = await rows<Around>(surroundings, row.organisationId, row.id);
    return around && storedCase(row, around);
  },
});

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly ownerKind: string;
  readonly pathway: string;
  readonly programmeId: string | null;
  readonly aroseIn: string;
  readonly policyId: string;
  readonly capacity: string;
  readonly state: string;
  readonly level: string | null;
  readonly facts: Answers;
  readonly incidentAt: Date;
  readonly version: number;
}

interface Around extends Pick<CaseFacts, "excluded" | "assignments" | "shares"> {
  readonly hasDone: readonly string[];
  readonly tasks: readonly (DueColumns & TaskColumns)[];
}

interface TaskColumns extends Omit<SettledTask, "happenedAt"> {
  readonly id: string;
  readonly state: "owed" | "settled";
  readonly extended: number;
  readonly happenedAt: string | null;
}

const lock = `
  select c.id, c.organisation_id as "organisationId", o.kind as "ownerKind", c.pathway,
    c.programme_id as "programmeId", c.arose_in as "aroseIn", c.policy_id as "policyId", c.capacity, c.state, c.level, c.facts,
    c.incident_at as "incidentAt", c.version
  from dignity.case_file c
  join dignity.organisation o on o.id = c.organisation_id
  where c.id = $1
  for no key update of c`;

const ofCase = "organisation_id = $1 and case_id = $2";

// The moment after the wait, not the one at which the transaction began: what others gave or ended meanwhile counts.
const at = "(app.now() + (clock_timestamp() - now()))";
const current = `valid_from <= ${at} and (valid_to is null or valid_to > ${at})`;

const surroundings = `
  select
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'task', definition, 'state', state, 'dueAt', due_at,
        'dueOn', due_on, 'dueRule', due_rule, 'extended', extended,
        'happenedAt', happened_at, 'outcome', outcome, 'answers', answers) order by arose_at, settled_at, id), '[]')
      from dignity.task where ${ofCase} and (state = 'owed' or state = 'settled' and in_stay)) as tasks,
    array(select person_id::text from dignity.exclusion where ${ofCase}) as excluded,
    (select coalesce(jsonb_agg(jsonb_build_object('personId', person_id, 'role', role)), '[]')
      from dignity.case_assignment where ${ofCase} and ${current}) as assignments,
    (select coalesce(jsonb_agg(jsonb_build_object('organisationId', partner_organisation_id, 'capacity', partner_capacity)), '[]')
      from dignity.case_share where ${ofCase} and ${current}) as shares,
    array(select transition from dignity.case_transition where ${ofCase} and person_id = app.person()
      union select definition from dignity.task where ${ofCase} and settled_by = app.person()) as "hasDone"`;

function storedCase(row: Row, { tasks, excluded, assignments, shares, hasDone }: Around): StoredCase {
  const { id, organisationId, pathway, programmeId, aroseIn, version, level, incidentAt, ...known } = row;
  const owed = tasks.filter(({ state }) => state === "owed");
  return {
    id,
    organisationId,
    pathway,
    version,
    programmeId: programmeId ?? undefined,
    aroseIn,
    snapshot: {
      ...known,
      level: level ?? undefined,
      incidentAt: instantOf(incidentAt),
      owed: owed.map((task): OwedTask => ({ task: task.task, due: dueOf(task), extended: task.extended })),
      settled: lastOfEach(tasks.filter(({ state }) => state === "settled")),
    },
    facts: { organisationId, capacity: known.capacity, pathway, programmeId, excluded, assignments, shares },
    hasDone,
    taskIds: Object.fromEntries(owed.map(({ task, id: taskId }) => [task, taskId])),
  };
}

/** A review is settled again and again; the policy reasons about the last time. */
function lastOfEach(tasks: readonly TaskColumns[]): readonly SettledTask[] {
  return [...new Map(tasks.map((task) => [task.task, settledTask(task)])).values()];
}

/** What was recorded as not applicable has never taken place: no time counts from it. */
function settledTask({ task, outcome, answers, happenedAt }: TaskColumns): SettledTask {
  const tookPlace = outcome !== notApplicable && happenedAt !== null;
  return { task, outcome, answers, ...(tookPlace && { happenedAt: Temporal.Instant.from(happenedAt) }) };
}

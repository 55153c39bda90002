import { shownQuestions, shownSource } from "@dignity/application";
import {
  type Answers,
  type CaseSnapshot,
  type NextAction,
  nextActions,
  type Policy,
  type SettledTask,
  Temporal,
} from "@dignity/kernel";
import { abilityFor, type CaseFacts } from "@dignity/permissions";

import { momentOf } from "../compile/columns.ts";
import type { Place } from "../compile/compilation.ts";
import type { Piece } from "../compile/piece.ts";
import { policyIn, type Scope } from "../finish/finish.ts";
import { holdsNow } from "./assignment.ts";
import { viewed } from "./views.ts";

interface TaskMaterial extends SettledTask {
  readonly id: string;
  readonly state: "owed" | "settled";
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly dueRule: string | null;
}

interface Material {
  readonly facts: CaseFacts;
  readonly ownerKind: string;
  readonly state: string;
  readonly level: string | null;
  readonly answers: Answers;
  readonly incidentAt: string;
  readonly tasks: readonly TaskMaterial[];
  readonly hasDone: readonly string[];
}

/** All that can come next in a case, for the actor: the kernel's answer on what PostgreSQL knows of the case. */
export const nextActionsField = (place: Place): Piece =>
  viewed<Material>(place, materialOf(place.row, place.compilation.parameters.person()), actionsOf);

function actionsOf(material: Material, scope: Scope) {
  const policy = policyIn(scope);
  const { facts, hasDone } = material;
  const actor = { roles: abilityFor(scope.actor).rolesFor(facts), hasDone };
  return nextActions(policy, snapshotOf(policy, material), actor).map((action) => actionView(policy, action, material));
}

function snapshotOf(policy: Policy, { facts, answers, level, incidentAt, tasks, ...known }: Material): CaseSnapshot {
  const settled = tasks.filter(({ state }) => state === "settled");
  return {
    policyId: policy.id,
    capacity: facts.capacity,
    ownerKind: known.ownerKind,
    state: known.state,
    level: level ?? undefined,
    facts: answers,
    incidentAt: Temporal.Instant.from(incidentAt),
    owed: owedIn(tasks).map((task) => ({ task: task.task, due: dueOf(task) })),
    // A review is settled again and again; the policy reasons about the last time.
    settled: [
      ...new Map(
        settled.map(({ task, outcome, answers: given }) => [task, { task, outcome, answers: given }]),
      ).values(),
    ],
  };
}

const owedIn = (tasks: readonly TaskMaterial[]) => tasks.filter(({ state }) => state === "owed");

function dueOf({ dueAt, dueOn, dueRule }: TaskMaterial): CaseSnapshot["owed"][number]["due"] {
  if (dueAt === null || dueOn === null) return undefined;
  return { at: Temporal.Instant.from(dueAt), localDate: Temporal.PlainDate.from(dueOn), rule: dueRule ?? "" };
}

function actionView(
  policy: Policy,
  { key, kind, label, allowed, reasonIfNot, asks, due, source }: NextAction,
  of: Material,
) {
  const owed = kind === "task" ? owedIn(of.tasks).find(({ task }) => task === key) : undefined;
  return {
    key,
    kind: kind.toUpperCase(),
    label,
    allowed,
    reasonIfNot: reasonIfNot && {
      ...reasonIfNot,
      source: reasonIfNot.source && shownSource(reasonIfNot.source),
    },
    dueAt: due?.at.toString({ fractionalSecondDigits: 3 }) ?? null,
    dueOn: due?.localDate.toString() ?? null,
    taskId: owed ? `task_${owed.id}` : null,
    asks: shownQuestions(policy, asks),
    source: shownSource(source),
  };
}

function materialOf(row: string, person: string): string {
  const ofCase = (other: string) =>
    `${other}.organisation_id = ${row}.organisation_id and ${other}.case_id = ${row}.id`;
  const task = `json_build_object('id', t.id, 'task', t.definition, 'state', t.state, 'dueAt', ${momentOf("t.due_at")},
    'dueOn', t.due_on, 'dueRule', t.due_rule, 'outcome', t.outcome, 'answers', t.answers)`;
  const list = (object: string, table: string, where: string, order = "") =>
    `(select coalesce(json_agg(${object}${order}), '[]'::json) from ${table} where ${where})`;
  const assignment = "json_build_object('personId', a.person_id, 'role', a.role)";
  const share = "json_build_object('organisationId', s.partner_organisation_id, 'capacity', s.partner_capacity)";
  return `json_build_object(
    'facts', json_build_object('organisationId', ${row}.organisation_id, 'capacity', ${row}.capacity,
      'pathway', ${row}.pathway, 'programmeId', ${row}.programme_id,
      'excluded', ${list("x.person_id", "dignity.exclusion x", ofCase("x"))},
      'assignments', ${list(assignment, "dignity.case_assignment a", `${ofCase("a")} and ${holdsNow("a")}`)},
      'shares', ${list(share, "dignity.case_share s", `${ofCase("s")} and ${holdsNow("s")}`)}),
    'ownerKind', (select o.kind from dignity.organisation o where o.id = ${row}.organisation_id),
    'state', ${row}.state, 'level', ${row}.level, 'answers', ${row}.facts, 'incidentAt', ${momentOf(`${row}.incident_at`)},
    'tasks', ${list(
      task,
      "dignity.task t",
      `${ofCase("t")} and (t.state = 'owed' or t.state = 'settled' and t.in_stay)`,
      " order by t.arose_at, t.settled_at, t.id",
    )},
    'hasDone', array_to_json(array(
      select x.transition from dignity.case_transition x where ${ofCase("x")} and x.person_id = ${person}
      union select t.definition from dignity.task t where ${ofCase("t")} and t.settled_by = ${person})))`;
}

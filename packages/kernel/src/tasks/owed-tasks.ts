import type { Temporal } from "temporal-polyfill";

import { type Calendar, dueAfter, type DueDate } from "../time/calendar.ts";
import type { CaseSnapshot, OwedTask, SettledTask, Situation } from "../case/case-snapshot.ts";
import { matches } from "../policy/condition.ts";
import type { Policy, Task } from "../policy/policy.ts";
import { calendarUnder } from "../policy/settings.ts";

export type AnyTask = Task<string, string, never>;

/** What a stay in a state brings: tasks owed, and tasks recorded at once as not applicable. */
export interface Arising {
  readonly owed: readonly OwedTask[];
  readonly settled: readonly SettledTask[];
}

export const notApplicable = "notApplicable";

/** The tasks of a policy, read without the names it gave them. */
export const tasksOf = (policy: Policy) => policy.tasks as unknown as Readonly<Record<string, AnyTask>>;

/** What becomes of a case's tasks when it has moved, or its facts or its policy have changed. */
export function withTasksOf(
  policy: Policy,
  before: CaseSnapshot,
  moved: CaseSnapshot,
  situation: Situation,
): { readonly next: CaseSnapshot; readonly superseded: readonly string[] } {
  const kept = carriedOver(policy, moved);
  const arising = arisingTasks(policy, { ...moved, ...kept }, situation);
  return {
    next: { ...moved, owed: [...kept.owed, ...arising.owed], settled: [...kept.settled, ...arising.settled] },
    superseded: before.owed.filter((owed) => !kept.owed.includes(owed)).map(({ task }) => task),
  };
}

/** What the case owes in its state, given its facts, besides what it already owes or has settled in this stay. */
export function arisingTasks(policy: Policy, current: CaseSnapshot, situation: Situation): Arising {
  const known = new Set([...current.owed, ...current.settled].map(({ task }) => task));
  const arising = Object.entries(tasksOf(policy)).filter(([name, task]) => !known.has(name) && belongs(task, current));
  return {
    owed: arising
      .filter(([, task]) => !isWaived(task, current))
      .map(([name, task]) => ({ task: name, due: firstDue(policy, task, current, situation) })),
    settled: arising
      .filter(([, task]) => isWaived(task, current))
      .map(([name]) => ({ task: name, outcome: notApplicable, answers: {} })),
  };
}

/** What a case keeps of its tasks after it has moved, or after its facts have been amended. */
function carriedOver(policy: Policy, moved: CaseSnapshot): Arising {
  const tasks = tasksOf(policy);
  const owed = ({ task: name }: OwedTask) => {
    const task = tasks[name];
    return task !== undefined && belongs(task, moved) && !isWaived(task, moved);
  };
  const settled = ({ task: name, outcome }: SettledTask) => {
    const task = tasks[name];
    if (!task) return false;
    if (outcome === notApplicable) return belongs(task, moved) && isWaived(task, moved);
    return task.once === true || belongs(task, moved);
  };
  return { owed: moved.owed.filter(owed), settled: moved.settled.filter(settled) };
}

function belongs(task: AnyTask, { state, capacity, facts }: CaseSnapshot): boolean {
  return (
    task.during.includes(state) && (task.inCapacity?.includes(capacity) ?? true) && matches(task.when ?? {}, facts)
  );
}

const isWaived = ({ notApplicable: rule }: AnyTask, { facts }: CaseSnapshot) =>
  rule !== undefined && matches(rule.when, facts);

/** When a task that arises now is first due, by the policy's own times or the organisation's. */
export function firstDue(
  policy: Policy,
  task: AnyTask,
  current: CaseSnapshot,
  { now, calendar }: Situation,
): DueDate | undefined {
  const start = startOf(task, current, now);
  const period = task.due?.within ?? task.every;
  return start && period && dueAfter(start, period, calendarUnder(policy, calendar));
}

/** What has waited for this task to be settled, with its time. A time that was set before stands. */
export function timedBy(
  policy: Policy,
  { task: settled, happenedAt }: SettledTask,
  { owed }: CaseSnapshot,
  calendar: Calendar,
): readonly OwedTask[] {
  return owed.flatMap((one): OwedTask[] => {
    const due = tasksOf(policy)[one.task]?.due;
    const waits = due && !one.due && typeof due.from === "object" && due.from.task === settled;
    return waits && happenedAt
      ? [{ ...one, due: dueAfter(happenedAt, due.within, calendarUnder(policy, calendar)) }]
      : [];
  });
}

function startOf({ due }: AnyTask, { incidentAt, settled }: CaseSnapshot, now: Temporal.Instant) {
  if (!due || due.from === "entry") return now;
  if (due.from === "incident") return incidentAt;
  const { task } = due.from;
  return settled.find((one) => one.task === task)?.happenedAt;
}

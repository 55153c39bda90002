import { dueAfter, type DueDate } from "./calendar.ts";
import type { CaseSnapshot, OwedTask, SettledTask, Situation } from "./case-snapshot.ts";
import { matches } from "./condition.ts";
import type { Policy, Task } from "./policy.ts";

export type AnyTask = Task<string, string, never>;

/** What a stay in a state brings: tasks owed, and tasks recorded at once as not applicable. */
export interface Arising {
  readonly owed: readonly OwedTask[];
  readonly settled: readonly SettledTask[];
}

export const notApplicable = "notApplicable";

/** The tasks of a policy, read without the names it gave them. */
export const tasksOf = (policy: Policy) => policy.tasks as unknown as Readonly<Record<string, AnyTask>>;

/** What the case owes in its state, given its facts, besides what it already owes or has settled in this stay. */
export function arisingTasks(policy: Policy, current: CaseSnapshot, situation: Situation): Arising {
  const known = new Set([...current.owed, ...current.settled].map(({ task }) => task));
  const arising = Object.entries(tasksOf(policy)).filter(
    ([name, task]) =>
      !known.has(name) && task.during.includes(current.state) && matches(task.when ?? {}, current.facts),
  );
  const waived = ([, task]: (typeof arising)[number]) =>
    task.notApplicable !== undefined && matches(task.notApplicable.when, current.facts);
  return {
    owed: arising
      .filter((entry) => !waived(entry))
      .map(([name, task]) => ({ task: name, due: firstDue(task, current, situation) })),
    settled: arising.filter(waived).map(([name]) => ({ task: name, outcome: notApplicable, answers: {} })),
  };
}

function firstDue(task: AnyTask, { incidentAt }: CaseSnapshot, { now, calendar }: Situation): DueDate | undefined {
  const start = task.due?.from === "incident" ? incidentAt : now;
  const period = task.due?.within ?? task.every;
  return period && dueAfter(start, period, calendar);
}

import { type AnyTask, type CaseSnapshot, tasksOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";

/** A time that another task starts would otherwise never begin, and nobody would be reminded of anything. */
export const startedTimes: PolicyCheck = {
  name: "starts each time that counts from another task",
  find: ({ policy }) => {
    const tasks = tasksOf(policy);
    return Object.entries(tasks).flatMap(([name, task]): Fault[] => {
      const start = startOf(task, tasks);
      const reason = start && whyNever(task, start, tasks);
      return reason ? [{ rule: `tasks.${name}.due.from`, reason }] : [];
    });
  },
};

export const startsThatCome: PolicyCheck = {
  name: "lets what starts a time be owed before it, or with it",
  find: ({ policy, walk }) => {
    const { situations } = walk();
    return Object.entries(tasksOf(policy)).flatMap(([name, { due }]): Fault[] => {
      const from = typeof due?.from === "object" ? due.from.task : undefined;
      const meets = ({ owed, settled }: CaseSnapshot) =>
        owed.some(({ task }) => task === name) &&
        [...owed, ...settled.filter(({ happenedAt }) => happenedAt)].some(({ task }) => task === from);
      if (from === undefined || situations.some(meets)) return [];
      const reason = `counts from “${from}”, and no case ever owes or has settled both. Count from what such a case owes.`;
      return [{ rule: `tasks.${name}.due.from`, reason }];
    });
  },
};

type Tasks = Readonly<Record<string, AnyTask>>;

const startOf = ({ due }: AnyTask, tasks: Tasks): AnyTask | undefined =>
  typeof due?.from === "object" ? tasks[due.from.task] : undefined;

function whyNever(task: AnyTask, start: AnyTask, tasks: Tasks): string | undefined {
  if (task === start) return "counts from itself. Name the task that comes before it.";
  if (comesRound(task, start, tasks))
    return "counts from a task whose time counts from this one. Let the first of them count from entry.";
  if (task.partnersToo) return "counts from a task of the case, of which partners know nothing. Count from entry.";
  if (start.once || start.during.some((state) => task.during.includes(state))) return undefined;
  return "counts from a task that is forgotten before this one is owed. Let them share a state, or let that one be `once`.";
}

/** Whether the one start after another leads back to the task. */
function comesRound(task: AnyTask, first: AnyTask, tasks: Tasks): boolean {
  const passed = new Set<AnyTask>();
  for (let start: AnyTask | undefined = first; start && !passed.has(start); start = startOf(start, tasks)) {
    if (start === task) return true;
    passed.add(start);
  }
  return false;
}

import { type AnyTask, tasksOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";

/** A time that another task starts would otherwise never begin, and nobody would be reminded of anything. */
export const startedTimes: PolicyCheck = {
  name: "starts each time that counts from another task",
  find: ({ policy }) => {
    const tasks = tasksOf(policy);
    return Object.entries(tasks).flatMap(([name, task]): Fault[] => {
      const from = task.due?.from;
      const start = typeof from === "object" ? tasks[from.task] : undefined;
      const reason = start && whyNever(task, start);
      return reason ? [{ rule: `tasks.${name}.due.from`, reason }] : [];
    });
  },
};

function whyNever(task: AnyTask, start: AnyTask): string | undefined {
  if (task === start) return "counts from itself. Name the task that comes before it.";
  if (task.partnersToo) return "counts from a task of the case, of which partners know nothing. Count from entry.";
  if (start.once || start.during.some((state) => task.during.includes(state))) return undefined;
  return "counts from a task that is forgotten before this one is owed. Let them share a state, or let that one be `once`.";
}

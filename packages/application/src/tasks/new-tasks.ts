import { randomUUID } from "node:crypto";

import {
  type Calendar,
  type DueDate,
  escalationStep,
  type OwedTask,
  type Period,
  type Policy,
  type SettledTask,
  tasksOf,
} from "@dignity/kernel";

import type { NewTask } from "../ports/tasks.ts";

export interface TaskHome {
  readonly organisationId: string;
  readonly subject: NewTask["subject"];
  readonly pathway: string;
  readonly capacity: string | undefined;
}

/** What a case owes, or has recorded as not applicable, that it did not before. */
export interface Arisen {
  readonly owed: readonly OwedTask[];
  readonly settled: readonly SettledTask[];
}

/** The rows of tasks that have arisen, each with the time at which somebody is first reminded. */
export function newTasks(policy: Policy, { owed, settled }: Arisen, home: TaskHome, calendar: Calendar): NewTask[] {
  const row = { ...home, policyId: policy.id };
  return [
    ...owed.map(({ task, due }) => {
      const definition = tasksOf(policy)[task];
      const reminder = definition && escalationStep(definition, due, 0, calendar);
      const wakeAt = definition && awaitsTime(definition.due?.within ?? definition.every, due) ? null : reminder?.at;
      return { ...row, id: randomUUID(), definition: task, due, wakeAt };
    }),
    ...settled.map(({ task, outcome }) => {
      const nothingDue = { due: undefined, wakeAt: undefined };
      return { ...row, id: randomUUID(), definition: task, ...nothingDue, settledAs: outcome };
    }),
  ];
}

/** Whether it has no time because the organisation has not set it yet. */
export const awaitsTime = (period: Period | undefined, due: DueDate | undefined): boolean =>
  due === undefined && period !== undefined && "setting" in period;

export function arisen(before: Arisen, after: Arisen): Arisen {
  return { owed: added(before.owed, after.owed), settled: added(before.settled, after.settled) };
}

function added<T extends { readonly task: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Set(before.map(({ task }) => task));
  return after.filter(({ task }) => !known.has(task));
}

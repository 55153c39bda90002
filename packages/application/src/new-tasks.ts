import { randomUUID } from "node:crypto";

import {
  type Calendar,
  type CaseSnapshot,
  escalationStep,
  type OwedTask,
  type Policy,
  tasksOf,
} from "@dignity/kernel";

import type { NewTask } from "./ports/ledger.ts";

export interface TaskHome {
  readonly organisationId: string;
  readonly subject: NewTask["subject"];
  readonly pathway: string;
  readonly capacity: string | undefined;
}

/** The rows of tasks that have arisen, each with the time at which somebody is first reminded. */
export function newTasks(
  policy: Policy,
  owed: readonly OwedTask[],
  home: TaskHome,
  calendar: Calendar,
): NewTask[] {
  return owed.map(({ task, due }) => {
    const definition = tasksOf(policy)[task];
    const reminder = definition && escalationStep(definition, due, 0, calendar);
    return {
      id: randomUUID(),
      ...home,
      policyId: policy.id,
      definition: task,
      due,
      wakeAt: reminder?.at,
    };
  });
}

/** What is owed after and was not before. */
export function newlyOwed(
  before: Pick<CaseSnapshot, "owed">,
  after: Pick<CaseSnapshot, "owed">,
): OwedTask[] {
  const known = new Set(before.owed.map(({ task }) => task));
  return after.owed.filter(({ task }) => !known.has(task));
}

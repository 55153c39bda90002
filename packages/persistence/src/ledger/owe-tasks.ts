import type { Book, NewTask } from "@dignity/application";

import { TaskRow } from "../entities/tasks.ts";
import { WakeRow } from "../entities/waking.ts";
import type { Page } from "./page.ts";

export const owingOf = ({ keys, insert, now }: Page): Pick<Book, "oweTasks"> => ({
  async oweTasks(tasks) {
    for (const { id, organisationId, subject } of tasks)
      if (subject.kind === "partner") await keys.create(id, organisationId);
    await insert(
      TaskRow,
      tasks.map((task) => taskRow(task, now)),
    );
    await insert(WakeRow, tasks.flatMap(wakeRow));
  },
});

function taskRow(task: NewTask, now: Page["now"]): TaskRow {
  const { id, organisationId, subject, policyId, pathway, definition, due, settledAs } = task;
  return {
    id,
    organisationId,
    subject: subject.kind,
    caseId: null,
    matterId: null,
    ...idOf(subject),
    policyId,
    pathway,
    capacity: task.capacity ?? null,
    definition,
    keyId: keyIdOf(task),
    dueAt: due?.at ?? null,
    dueOn: due?.localDate.toString() ?? null,
    dueRule: due?.rule ?? null,
    aroseAt: now,
    ...(settledAs === undefined
      ? { state: "owed" }
      : { state: "settled", outcome: settledAs, settledAt: now, happenedAt: now, late: false }),
  };
}

const wakeRow = ({ id: taskId, organisationId, wakeAt: dueAt }: NewTask): WakeRow[] =>
  dueAt === undefined ? [] : [{ taskId, organisationId, rung: 0, dueAt }];

const idOf = (subject: NewTask["subject"]) =>
  subject.kind === "case"
    ? { caseId: subject.caseId }
    : subject.kind === "triage"
      ? { matterId: subject.matterId }
      : {};

/** A task is sealed with what it belongs to; a partner's has a key of its own, and nothing that leads to the case. */
const keyIdOf = ({ id, subject }: NewTask): string =>
  subject.kind === "case" ? subject.caseId : subject.kind === "triage" ? subject.matterId : id;

import type { Book, DueRung } from "@dignity/application";

import { EscalationRow } from "../entities/waking.ts";
import { instantOf } from "../instant.ts";
import type { Page } from "./page.ts";
import { storedTask, type TaskColumns, taskColumns } from "./stored-task.ts";

type Part = Pick<Book, "takeDueRungs" | "recipients" | "recordRungs" | "rearm" | "hasten" | "awaitTime" | "postpone">;

/** The ladder of what stays undone, for many tasks at once. */
export const rungsOf = ({ manager, rows, change, now }: Page): Part => ({
  async takeDueRungs(taskIds) {
    const due = await rows<Row>(take, taskIds);
    return due.map(({ task, wokeFor, reference, incidentAt, ...rung }) => ({
      ...rung,
      incidentAt: incidentAt ? instantOf(incidentAt) : undefined,
      task: storedTask(task),
      wokeFor: instantOf(wokeFor),
      reference: reference ?? undefined,
    }));
  },
  async recipients(asked) {
    const wanted = asked.map(({ task, roles }) => ({ task: task.id, roles }));
    const told = await rows<{ taskId: string; people: readonly string[] }>(recipients, JSON.stringify(wanted));
    return new Map(told.map(({ taskId, people }) => [taskId, people]));
  },
  async recordRungs(rungs) {
    if (rungs.length === 0) return new Set();
    const values = rungs.map((rung) => ({ ...rung, occurredAt: now }));
    const insert = manager.createQueryBuilder().insert().into(EscalationRow).values(values).orIgnore();
    const { raw } = await insert.updateEntity(false).returning(["taskId"]).execute();
    return new Set((raw as { task_id: string }[]).map(({ task_id: taskId }) => taskId));
  },
  async rearm(rearmings) {
    const ended = rearmings.flatMap(({ taskId, next }) => (next ? [] : [taskId]));
    const next = rearmings.flatMap(({ taskId, next: step }) =>
      step ? [{ task: taskId, rung: step.rung, at: step.at.toString() }] : [],
    );
    if (ended.length > 0) await change("delete from dignity.wake where task_id = any ($1::uuid[])", ended);
    if (next.length > 0) await change(rearm, JSON.stringify(next));
  },
  async hasten(deliveryId, before) {
    // One statement to wait for whoever else closes a message of the rung, and another to see what became of that.
    const waiting = await rows(nextOf, deliveryId, before);
    if (waiting.length > 0) await change(hasten, deliveryId, before);
  },
  async awaitTime(taskIds) {
    if (taskIds.length > 0)
      await change("update dignity.wake set due_at = null where task_id = any ($1::uuid[])", taskIds);
  },
  async postpone(taskIds, until) {
    if (taskIds.length > 0) await change(postpone, taskIds, new Date(until.epochMilliseconds));
  },
});

type Row = Pick<DueRung, "rung" | "ownerKind"> & {
  readonly task: TaskColumns;
  readonly wokeFor: Date;
  readonly reference: string | null;
  readonly incidentAt: Date | null;
};

const take = `
  select ${taskColumns} as task, w.rung, w.due_at as "wokeFor", c.reference, c.incident_at as "incidentAt", o.kind as "ownerKind"
  from dignity.wake w
  join dignity.task t on t.organisation_id = w.organisation_id and t.id = w.task_id and t.state = 'owed'
  join dignity.organisation o on o.id = w.organisation_id
  left join dignity.case_file c on c.organisation_id = t.organisation_id and c.id = t.case_id
  where w.task_id = any ($1::uuid[]) and w.due_at <= app.now()
  order by w.due_at, w.task_id
  for update of w skip locked`;

const recipients = `
  with asked as (
    select (one->>'task')::uuid as task, role from jsonb_array_elements($1::jsonb) one,
      jsonb_array_elements_text(one->'roles') role
  )
  select m.task_id as "taskId", array_agg(distinct m.person_id::text) as people
  from app.may_be_told(array(select task from asked)) m
  join asked a on a.task = m.task_id and a.role = m.role
  group by m.task_id`;

const rearm = `
  update dignity.wake w set rung = next.rung, due_at = next.at
  from jsonb_to_recordset($1::jsonb) as next (task uuid, rung integer, at timestamptz)
  where w.task_id = next.task`;

const nextOf = `
  select 1 from dignity.wake w
  join dignity.delivery d on d.organisation_id = w.organisation_id and d.task_id = w.task_id
  where d.id = $1 and w.rung > d.rung and w.rung < $2 and w.due_at > app.now() for update of w`;

const hasten = `
  update dignity.wake w set due_at = app.now()
  from dignity.delivery d
  where d.id = $1 and w.organisation_id = d.organisation_id and w.task_id = d.task_id
    and w.rung > d.rung and w.rung < $2
    and not exists (select 1 from dignity.delivery o
      where o.organisation_id = d.organisation_id and o.task_id = d.task_id
        and (o.rung = d.rung and o.state in ('waiting', 'sending', 'sent') or o.rung > d.rung and o.rung < $2))`;

const postpone = "update dignity.wake set due_at = $2 where task_id = any ($1::uuid[]) and due_at <= app.now()";

import type { Book } from "@dignity/application";
import { seal } from "@dignity/encryption";

import { TaskExtensionRow } from "../entities/tasks.ts";
import { PersistenceError } from "../errors.ts";
import type { Page } from "./page.ts";
import { personOf } from "./person-of.ts";

/** A time that is set, or put off, while something is owed. */
export const moreTimeOf = ({
  principal,
  keys,
  change,
  insert,
  now,
}: Page): Pick<Book, "retime" | "enterExtension"> => ({
  async retime({ taskId, organisationId, due, extended, wake }) {
    const at = new Date(due.at.epochMilliseconds);
    const told = [at, due.localDate.toString(), due.rule, extended];
    const changed = await change(retime, organisationId, taskId, ...told);
    if (changed !== 1) throw new PersistenceError("STALE_ROW", "The task is not owed any more.");
    await change(rearm, taskId, organisationId, wake.rung, new Date(wake.at.epochMilliseconds));
  },
  async enterExtension({ id, organisationId, caseId, taskId, number, before, due, reason }) {
    const place = { table: "task_extension", column: "reason_envelope", rowId: id, organisationId };
    const reasonEnvelope = seal(await keys.get(caseId), reason, place);
    const [dueAtBefore, dueOnBefore] = [before.at, before.localDate.toString()];
    const times = { dueAtBefore, dueOnBefore, dueAt: due.at, dueOn: due.localDate.toString() };
    const placed = { id, organisationId, caseId, taskId, number };
    await insert(TaskExtensionRow, [
      { ...placed, ...times, reasonEnvelope, personId: personOf(principal), extendedAt: now },
    ]);
  },
});

const retime = `
  update dignity.task set due_at = $3, due_on = $4, due_rule = $5, extended = $6, version = version + 1
  where organisation_id = $1 and id = $2 and state = 'owed'`;

// What had no time before did not wake, nor does what has no rung left.
const rearm = `
  insert into dignity.wake (task_id, organisation_id, rung, due_at) values ($1, $2, $3, $4)
  on conflict (task_id) do update set rung = excluded.rung, due_at = excluded.due_at`;

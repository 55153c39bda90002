import type { Book, Settling } from "@dignity/application";
import { type DataKey, seal } from "@dignity/encryption";

import { PersistenceError } from "../errors.ts";
import type { Page } from "./page.ts";
import { personOf } from "./person-of.ts";

export const settlingOf = ({ principal, keys, rows, change, now }: Page): Pick<Book, "settleTask"> => ({
  async settleTask(settling) {
    const { taskId, organisationId, outcome, late, happenedAt, answers } = settling;
    const [task] = await rows<{ keyId: string }>(keyOf, organisationId, taskId);
    const [notes, health] = task ? await envelopes(settling, () => keys.get(task.keyId)) : [];
    const [settledAt, tookPlaceAt] = [now, happenedAt].map(({ epochMilliseconds }) => new Date(epochMilliseconds));
    const told = [outcome, late, answers, settledAt, tookPlaceAt, personOf(principal), notes, health];
    const settled = await change(settle, organisationId, taskId, ...told);
    if (settled !== 1) throw new PersistenceError("STALE_ROW", "The task is not owed any more.");
    await change("delete from dignity.wake where task_id = $1", taskId);
  },
});

const keyOf = `select key_id as "keyId" from dignity.task where organisation_id = $1 and id = $2`;

const settle = `
  update dignity.task set state = 'settled', outcome = $3, late = $4, answers = $5, settled_at = $6, happened_at = $7,
    settled_by = $8, notes_envelope = $9, health_envelope = $10, version = version + 1
  where organisation_id = $1 and id = $2 and state = 'owed'`;

/** The free text by class: whoever may read notes need not be able to read about health. */
async function envelopes({ taskId, organisationId, notes, health }: Settling, key: () => Promise<DataKey>) {
  const parts = [
    { column: "notes_envelope", text: notes },
    { column: "health_envelope", text: health },
  ];
  if (parts.every(({ text }) => isEmpty(text))) return [null, null];
  const found = await key();
  return parts.map(({ column, text }) => {
    const place = { table: "task", column, rowId: taskId, organisationId };
    return isEmpty(text) ? null : seal(found, JSON.stringify(text), place);
  });
}

const isEmpty = (text: Readonly<Record<string, string>>) => Object.keys(text).length === 0;

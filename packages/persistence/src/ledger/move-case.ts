import type { Book } from "@dignity/application";
import { seal } from "@dignity/encryption";

import { CaseTransitionRow } from "../entities/cases.ts";
import { PersistenceError } from "../errors.ts";
import type { Page } from "./page.ts";
import { personOf } from "./person-of.ts";

type Part = Pick<Book, "moveCase" | "supersedeTasks" | "oweUnder" | "endStay">;

/** What a transition changes: the case, its history, and the tasks it leaves behind. */
export const movesOf = ({ principal, keys, change, insert, now }: Page): Part => ({
  async moveCase(before, { policyId, state, level = null, facts }, atRest, entry) {
    const { id: caseId, organisationId, version, snapshot } = before;
    const at = new Date(now.epochMilliseconds);
    const moved = await change(
      move,
      organisationId,
      caseId,
      version,
      state,
      level,
      facts,
      atRest ? at : null,
      policyId,
    );
    if (moved !== 1) throw new PersistenceError("STALE_ROW", "The case has changed, or is not there to be moved.");
    const { notes, ...told } = entry;
    const place = { table: "case_transition", column: "notes_envelope", rowId: entry.id, organisationId };
    const hasNotes = Object.keys(notes).length > 0;
    const notesEnvelope = hasNotes ? seal(await keys.get(caseId), JSON.stringify(notes), place) : null;
    const madeUnder = snapshot.policyId;
    const row = {
      ...told,
      organisationId,
      caseId,
      policyId: madeUnder,
      toState: state,
      level,
      notesEnvelope,
      occurredAt: now,
    };
    await insert(CaseTransitionRow, [{ ...row, personId: personOf(principal), caseVersion: version + 1 }]);
  },
  async supersedeTasks(organisationId, taskIds) {
    if (taskIds.length === 0) return;
    await change(supersede, organisationId, taskIds);
    await change(
      "delete from dignity.wake where organisation_id = $1 and task_id = any ($2::uuid[])",
      organisationId,
      taskIds,
    );
  },
  async oweUnder(organisationId, tasks, policyId) {
    if (tasks.length === 0) return;
    const waking = tasks.flatMap(({ taskId, wake }) =>
      wake ? [{ task: taskId, rung: wake.rung, at: wake.at?.toString() ?? null }] : [],
    );
    const taskIds = tasks.map(({ taskId }) => taskId);
    await change(oweUnder, organisationId, taskIds, policyId);
    await change(beginAgain, organisationId, JSON.stringify(waking));
  },
  async endStay(organisationId, caseId, definitions) {
    if (definitions.length > 0) await change(endStay, organisationId, caseId, definitions);
  },
});

const move = `
  update dignity.case_file set state = $4, level = $5, facts = $6, policy_id = $8, version = version + 1,
    at_rest_since = case when $7::timestamptz is null then null else coalesce(at_rest_since, $7) end
  where organisation_id = $1 and id = $2 and version = $3`;

const supersede = `
  update dignity.task set state = 'superseded', superseded_at = app.now(), in_stay = false, version = version + 1
  where organisation_id = $1 and id = any ($2::uuid[]) and state = 'owed'`;

const oweUnder = `
  update dignity.task set policy_id = $3
  where organisation_id = $1 and id = any ($2::uuid[]) and state = 'owed'`;

// What wakes now has a reason of its own, and whoever is to hear of more time hears of it first.
const beginAgain = `
  insert into dignity.wake (task_id, organisation_id, rung, due_at)
  select task, $1, rung, at from jsonb_to_recordset($2::jsonb) as one (task uuid, rung integer, at timestamptz)
  on conflict (task_id) do update set rung = excluded.rung, due_at = excluded.due_at
  where dignity.wake.due_at > app.now() and dignity.wake.rung >= excluded.rung`;

const endStay = `
  update dignity.task set in_stay = false
  where organisation_id = $1 and case_id = $2 and definition = any ($3::text[]) and state <> 'owed' and in_stay`;

import type { Book, NewSupport, SupportTexts } from "@dignity/application";
import { seal } from "@dignity/encryption";

import { SupportEntryRow } from "../entities/support.ts";
import { PersistenceError } from "../errors.ts";
import type { Keys } from "./keys.ts";
import type { Page } from "./page.ts";
import { personOf } from "./person-of.ts";
import { columnsOf, storedSupport, type SupportColumns, supportColumns } from "./stored-support.ts";

type Part = Pick<Book, "partiesOf" | "lockSupport" | "enterSupport" | "changeSupport">;

/** The support register. Its texts are sealed with the case's key, each in an envelope of its own. */
export const supportOf = ({ principal, keys, rows, change, insert, now }: Page): Part => ({
  partiesOf: (organisationId, caseId) => rows(parties, organisationId, caseId),
  async enterSupport(entered) {
    const { id, organisationId, caseId, partyId, policyId, pathway, entry, texts, corrects } = entered;
    const { copy, correction } = await envelopes(keys, entered, { ...texts, correction: corrects?.reason });
    const placed = { organisationId, id, caseId, partyId, policyId, pathway };
    const sealed = { copyEnvelope: copy, correctionEnvelope: correction };
    const recorded = { recordedBy: personOf(principal), recordedAt: now };
    const firstRecordedAt = corrects?.before.firstRecordedAt ?? null;
    const times = { firstRecordedAt, answerRecordedAt: entry.answer === undefined ? null : now };
    await insert(SupportEntryRow, [{ ...placed, ...columnsOf(entry), ...sealed, ...recorded, ...times }]);
    if (corrects) once(await change(replace, organisationId, corrects.before.id, corrects.before.version, id));
  },
  async lockSupport(id) {
    // The case first, as whoever moves it does; in the other order the two would wait for each other.
    await rows(lockCaseOf, id);
    const [row] = await rows<{ entry: SupportColumns }>(lock, id);
    return row && storedSupport(row.entry);
  },
  async changeSupport(before, after, texts) {
    const { id, organisationId, version } = before;
    const { reason, copy, outcome } = await envelopes(keys, before, texts);
    const { answer, attended, answeredOn, endedOn } = columnsOf(after);
    const told = [answer, attended, answeredOn, endedOn, reason, copy, outcome];
    once(await change(tell, organisationId, id, version, ...told));
  },
});

function once(changed: number): void {
  if (changed !== 1) throw new PersistenceError("STALE_ROW", "The entry has changed, or is not there to be changed.");
}

const parties = `
  select id, role from dignity.case_party where organisation_id = $1 and case_id = $2`;

const lockCaseOf = `
  select 1 from dignity.case_file c
  join dignity.support_entry s on s.organisation_id = c.organisation_id and s.case_id = c.id
  where s.id = $1 for no key update of c`;

const lock = `select ${supportColumns} as entry from dignity.support_entry s where s.id = $1 for no key update`;

const tell = `
  update dignity.support_entry set answer = $4, attended = $5, answered_on = $6, ended_on = $7,
    answer_recorded_at = case when answer is null and $4::text is not null then app.now() else answer_recorded_at end,
    reason_envelope = coalesce($8, reason_envelope), copy_envelope = coalesce($9, copy_envelope),
    outcome_envelope = coalesce($10, outcome_envelope), version = version + 1
  where organisation_id = $1 and id = $2 and version = $3`;

const replace = `
  update dignity.support_entry set replaced_by = $4, version = version + 1
  where organisation_id = $1 and id = $2 and version = $3 and replaced_by is null`;

type Placed = Pick<NewSupport, "id" | "organisationId" | "caseId">;

/** A text that is not given has no envelope. */
async function envelopes(
  keys: Keys,
  { id: rowId, organisationId, caseId }: Placed,
  texts: SupportTexts & { readonly correction?: string | undefined },
) {
  const sealed = async (column: string, text: string | undefined) =>
    text === undefined
      ? null
      : seal(await keys.get(caseId), text, { table: "support_entry", column, rowId, organisationId });
  return {
    reason: await sealed("reason_envelope", texts.reason),
    copy: await sealed("copy_envelope", texts.copyReference),
    outcome: await sealed("outcome_envelope", texts.outcome),
    correction: await sealed("correction_envelope", texts.correction),
  };
}

import type { StoredSupport } from "@dignity/application";
import type { SupportEntry } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

type Days = "offeredOn" | "answeredOn" | "endedOn";

export interface SupportColumns
  extends Omit<StoredSupport, "entry" | "firstRecordedAt">, Omit<SupportEntry, Days | "answer" | "attended"> {
  readonly firstRecordedAt: string;
  readonly offeredOn: string;
  readonly answer: SupportEntry["answer"] | null;
  readonly answeredOn: string | null;
  readonly attended: boolean | null;
  readonly endedOn: string | null;
}

/** The columns of the entry `s` as one JSON object: there a day is text in one form. Its texts stay where they are. */
export const supportColumns = `jsonb_build_object('id', s.id, 'organisationId', s.organisation_id, 'caseId', s.case_id,
  'policyId', s.policy_id,
  'route', s.route, 'kind', s.kind, 'offeredOn', s.offered_on, 'answer', s.answer, 'answeredOn', s.answered_on,
  'attended', s.attended, 'endedOn', s.ended_on, 'copyKept', s.copy_envelope is not null,
  'hasOutcome', s.outcome_envelope is not null, 'version', s.version, 'replaced', s.replaced_by is not null,
  'firstRecordedAt', coalesce(s.first_recorded_at, s.recorded_at))`;

export function storedSupport({
  id,
  organisationId,
  caseId,
  policyId,
  version,
  replaced,
  firstRecordedAt,
  ...columns
}: SupportColumns): StoredSupport {
  const { offeredOn, answer, answeredOn, attended, endedOn, ...known } = columns;
  const entry: SupportEntry = {
    ...known,
    offeredOn: Temporal.PlainDate.from(offeredOn),
    answer: answer ?? undefined,
    answeredOn: dayIn(answeredOn),
    attended: attended ?? undefined,
    endedOn: dayIn(endedOn),
  };
  const placed = { id, organisationId, caseId, policyId, version, replaced };
  return { ...placed, firstRecordedAt: Temporal.Instant.from(firstRecordedAt), entry };
}

const dayIn = (text: string | null) => (text === null ? undefined : Temporal.PlainDate.from(text));

/** What is kept of an entry besides its texts. */
export const columnsOf = ({ route, kind, offeredOn, answeredOn, endedOn, answer, attended }: SupportEntry) => ({
  route,
  kind,
  offeredOn: offeredOn.toString(),
  answer: answer ?? null,
  answeredOn: answeredOn?.toString() ?? null,
  attended: attended ?? null,
  endedOn: endedOn?.toString() ?? null,
});

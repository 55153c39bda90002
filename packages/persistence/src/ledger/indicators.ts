import type { Book, IndicatorBook, NewIndicatorResult, StoredIndicatorResult } from "@dignity/application";
import { open, seal } from "@dignity/encryption";
import { Temporal } from "temporal-polyfill";

import { IndicatorResultRow } from "../entities/indicators.ts";
import { PersistenceError } from "../errors.ts";
import type { Page } from "./page.ts";
import { personOf } from "./person-of.ts";

/** Results of surveys and visits. What was written with one is sealed with a key of its own. */
export const indicatorsOf = ({ principal, keys, rows, change, insert, now }: Page): Pick<Book, keyof IndicatorBook> => {
  const once = (changed: number) => {
    if (changed !== 1) throw new PersistenceError("STALE_ROW", "The result has changed, or is not there any more.");
  };
  return {
    async lockIndicatorResult(id) {
      const [row] = await rows<Row>(lock, id);
      if (!row) return undefined;
      const { comment, keyId, ...rest } = row;
      const opened = comment && open(await keys.get(keyId), comment, placeOf(row, "comment_envelope"));
      return stored(rest, opened ?? undefined);
    },
    async standingResults({ organisationId, aboutOrganisationId, pathway, indicator, periodFrom, periodTo }) {
      const of = [organisationId, aboutOrganisationId, pathway, indicator];
      await rows(wait, of.join(" "));
      return (await rows<{ id: string }>(standing, ...of, `${periodFrom}`, `${periodTo}`)).map(({ id }) => id);
    },
    async keepIndicatorResult({ comment, raised, periodFrom, periodTo, ...result }, replaces) {
      const { id, organisationId, respondents = null } = result;
      if (replaces !== undefined) once(await change(replace, organisationId, replaces, id));
      const key = await keys.create(id, organisationId);
      const kept = {
        respondents,
        periodFrom: periodFrom.toString(),
        periodTo: periodTo.toString(),
        keyId: id,
        commentEnvelope: comment === undefined ? null : seal(key, comment, placeOf(result, "comment_envelope")),
        recordedBy: personOf(principal),
        recordedAt: now,
        raisedOrganisationId: raised?.organisationId ?? null,
        raisedReportId: raised?.reportId ?? null,
      };
      await insert(IndicatorResultRow, [{ ...result, ...kept }]);
    },
    async keepIndicatorAction(organisationId, id, { lookedInto, actionPlan }) {
      const key = await keys.get(id);
      const place = (column: string) => placeOf({ organisationId, id }, column);
      const sealed = [
        seal(key, lookedInto, place("looked_into_envelope")),
        seal(key, actionPlan, place("action_plan_envelope")),
      ];
      once(await change(act, organisationId, id, ...sealed, new Date(now.epochMilliseconds)));
    },
    async markRaised(organisationId, id, raised) {
      once(await change(raise, organisationId, id, raised.organisationId, raised.reportId));
    },
  };
};

interface Row extends Omit<StoredIndicatorResult, "comment" | "raised" | "respondents" | "periodFrom" | "periodTo"> {
  readonly keyId: string;
  readonly comment: Buffer | null;
  readonly respondents: number | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly raised: StoredIndicatorResult["raised"] | null;
}

const stored = (row: Omit<Row, "comment" | "keyId">, comment: string | undefined): StoredIndicatorResult => ({
  ...row,
  comment,
  respondents: row.respondents ?? undefined,
  raised: row.raised ?? undefined,
  periodFrom: Temporal.PlainDate.from(row.periodFrom),
  periodTo: Temporal.PlainDate.from(row.periodTo),
});

const placeOf = ({ id, organisationId }: Pick<NewIndicatorResult, "id" | "organisationId">, column: string) => ({
  table: "indicator_result",
  column,
  rowId: id,
  organisationId,
});

const lock = `
  select i.id, i.organisation_id as "organisationId", i.about_organisation_id as "aboutOrganisationId", i.pathway,
    i.policy_id as "policyId", i.capacity, i.indicator, i.period_from::text as "periodFrom",
    i.period_to::text as "periodTo", i.mark, i.respondents, i.asks_for_action as "asksForAction", i.key_id as "keyId",
    i.comment_envelope as comment, i.comment_shown as "commentShown", i.replaced_by is not null as replaced,
    i.action_at is not null as "actionRecorded", case when i.raised_report_id is not null then
      jsonb_build_object('organisationId', i.raised_organisation_id, 'reportId', i.raised_report_id) end as raised
  from dignity.indicator_result i
  where i.id = $1
  for no key update`;

const wait = "select pg_advisory_xact_lock(hashtextextended($1, 1))";

const standing = `
  select id from dignity.indicator_result
  where organisation_id = $1 and about_organisation_id = $2 and pathway = $3 and indicator = $4
    and period_from <= $6::date and period_to >= $5::date and replaced_by is null`;

const ofOne = "where organisation_id = $1 and id = $2 and replaced_by is null";
const replace = `update dignity.indicator_result set replaced_by = $3 ${ofOne}`;
const act = `
  update dignity.indicator_result set looked_into_envelope = $3, action_plan_envelope = $4, action_at = $5
  ${ofOne} and action_at is null`;
const raise = `
  update dignity.indicator_result set raised_organisation_id = $3, raised_report_id = $4
  ${ofOne} and raised_report_id is null`;

import { shownLabel } from "@dignity/application";
import type { Indicator, Policy } from "@dignity/kernel";

import { always, column, globalId, moment, momentOf } from "../compile/columns.ts";
import type { FieldWriter, Model, Place } from "../compile/compilation.ts";
import { one, onlyWhere } from "../compile/object.ts";
import type { Order } from "../compile/order.ts";
import { policyIn } from "../finish/finish.ts";
import { filterAt } from "./filter.ts";
import { uuidOf } from "../compile/global-id.ts";
import { organisationOf } from "./organisation.ts";
import { openedText, sealedIn } from "./sealed.ts";
import { labelField, viewed } from "./views.ts";

export const lastRecordedFirst: Order = {
  name: "indicatorResults",
  isDescending: true,
  keys: [
    { column: "recorded_at", type: "timestamptz" },
    { column: "id", type: "uuid" },
  ],
};

const indicatorsIn = ({ indicators = {} }: Policy): Readonly<Record<string, Indicator>> => indicators;

const words =
  (name: string): FieldWriter =>
  ({ row }) =>
    openedText(sealedIn("indicator_result", name, row));

export const indicatorResult: Model = {
  policyId: (row) => `${row}.policy_id`,
  fields: {
    id: globalId("indicatorResult"),
    organisation: organisationOf("about_organisation_id"),
    keptBy: organisationOf(),
    pathway: column("pathway"),
    indicator: labelField("indicator", indicatorsIn),
    periodFrom: column("period_from"),
    periodTo: column("period_to"),
    mark: (place) => {
      const sql = `json_build_object('indicator', ${place.row}.indicator, 'mark', ${place.row}.mark)`;
      return viewed<{ indicator: string; mark: string }>(place, sql, ({ indicator, mark }, scope) =>
        shownLabel(indicatorsIn(policyIn(scope))[indicator]?.marks ?? {}, mark),
      );
    },
    respondents: column("respondents"),
    comment: (place) => onlyWhere(showsComment(place.row), words("comment_envelope")(place)),
    awaitsAction: always(awaitsAction),
    nextReminderAt: always((row) => momentOf(nextReminder(row))),
    lookedInto: words("looked_into_envelope"),
    actionPlan: words("action_plan_envelope"),
    actionAt: moment("action_at"),
    concernRaised: always((row) => `(${row}.raised_report_id is not null)`),
    replacedBy: globalId("indicatorResult", "replaced_by"),
    recordedBy: (place) =>
      one(place, { from: "dignity.person", as: "p", where: (row) => `${row}.id = ${place.row}.recorded_by` }),
    recordedAt: moment("recorded_at"),
  },
};

/**
 * What too few have written does not leave the database: also not where the result of so many is a mistake that a later
 * correction has mended.
 */
const showsComment = (row: string) => `(${row}.comment_shown and not exists (
  with recursive correction as (
    select n.organisation_id, n.replaced_by, n.comment_shown from dignity.indicator_result n
    where n.organisation_id = ${row}.organisation_id and n.id = ${row}.replaced_by
    union all
    select n.organisation_id, n.replaced_by, n.comment_shown from correction c
    join dignity.indicator_result n on n.organisation_id = c.organisation_id and n.id = c.replaced_by)
  select 1 from correction where not comment_shown))`;

function awaitsAction(row: string): string {
  return `(${row}.asks_for_action and ${row}.action_at is null and ${row}.replaced_by is null)`;
}

const nextReminder = (row: string) =>
  `(select w.due_at from dignity.result_wake w where w.organisation_id = ${row}.organisation_id and w.result_id = ${row}.id)`;

/** Those that still stand, unless what was corrected is asked for. */
export function indicatorResultConditions(place: Place): (row: string) => readonly string[] {
  const { value, flag } = filterAt(place);
  const organisationId = value("organisationId", "uuid", (given) => uuidOf("organisation", given));
  const pathway = value("pathway", "text");
  const indicator = value("indicator", "text");
  const mark = value("mark", "text");
  const [replaced, awaiting] = [flag("replaced") ?? false, flag("awaitsAction")];
  return (row) => [
    `${row}.replaced_by is ${replaced ? "not null" : "null"}`,
    ...(organisationId ? [`${row}.about_organisation_id = ${organisationId}`] : []),
    ...(pathway ? [`${row}.pathway = ${pathway}`] : []),
    ...(indicator ? [`${row}.indicator = ${indicator}`] : []),
    ...(mark ? [`${row}.mark = ${mark}`] : []),
    ...(awaiting === undefined ? [] : [`${awaiting ? "" : "not "}${awaitsAction(row)}`]),
  ];
}

import { shownLabel, type ToldResult } from "@dignity/application";
import type { CommitteeReport, Policy } from "@dignity/kernel";

import { column, globalId, moment } from "../compile/columns.ts";
import type { FieldWriter, Model, Place } from "../compile/compilation.ts";
import { argumentsAt } from "../compile/place.ts";
import { many } from "../compile/object.ts";
import type { Order } from "../compile/order.ts";
import { finishing, policyIn } from "../finish/finish.ts";
import { organisationOf } from "./organisation.ts";
import { known, sourceField, viewed } from "./views.ts";

export const latestPeriodFirst: Order = {
  name: "committeeReports",
  isDescending: true,
  keys: [
    { column: "period_until", type: "date" },
    { column: "id", type: "uuid" },
  ],
};

/** What a committee is told, in the words of the policy under which it was made. */
export const committeeReport: Model = {
  policyId: (row) => `${row}.policy_id`,
  fields: {
    id: globalId("committeeReport"),
    organisation: organisationOf(),
    pathway: column("pathway"),
    key: column("report"),
    label: inPolicy(({ label }) => label),
    every: inPolicy(({ every }) => rhythms[every]),
    from: column("period_from"),
    to: ({ row }) => ({ sql: `(${row}.period_until - 1)` }),
    madeAt: moment("made_at"),
    figures: (place) => viewed<Kept>(place, figuresOf(place.row), (kept, scope) => figuresIn(policyIn(scope), kept)),
    results: (place) =>
      viewed<readonly ToldResult[]>(place, `${place.row}.results`, (told, scope) => resultsIn(policyIn(scope), told)),
    evidence: inPolicy(({ evidence }) => evidence),
    ifNotAsItShould: inPolicy(({ ifNotAsItShould }) => ifNotAsItShould),
    source: sourceField(
      (row) => `${row}.report`,
      ({ reports }, key) => reports?.[key]?.source,
    ),
    reviews: (place) =>
      many(place, {
        from: "dignity.committee_review",
        as: "v",
        where: (row) => `${row}.organisation_id = ${place.row}.organisation_id and ${row}.report_id = ${place.row}.id`,
        by: (row) => `${row}.recorded_at, ${row}.id`,
      }),
    // Made into text by whoever shows it.
    csv: ({ row, compilation }) => {
      compilation.isIncomplete = true;
      const sql = `json_build_object('kept', ${figuresOf(row)}, 'told', ${row}.results, 'from', ${row}.period_from,
        'to', ${row}.period_until - 1)`;
      return {
        sql,
        finish: finishing<Sheet>(({ kept, told, from, to }, scope) => {
          const policy = policyIn(scope);
          const { label } = reportIn(policy, kept.report);
          return { label, from, to, figures: figuresIn(policy, kept), results: resultsIn(policy, told) };
        }),
      };
    },
  },
};

/** On one pathway, where that is asked. */
export function committeeReportConditions(place: Place): (row: string) => readonly string[] {
  const { now, bind } = argumentsAt(place);
  if (now["pathway"] === undefined || now["pathway"] === null) return () => [];
  const pathway = bind((given) => String(given["pathway"]));
  return (row) => [`${row}.pathway = ${pathway}::text`];
}

/** As the schema has them. */
const rhythms: Readonly<Record<CommitteeReport["every"], string>> = {
  quarter: "QUARTER",
  halfYear: "HALF_YEAR",
  year: "YEAR",
};

interface Kept {
  readonly report: string;
  readonly figures: Readonly<Record<string, number | null>>;
}

interface Sheet {
  readonly kept: Kept;
  readonly told: readonly ToldResult[];
  readonly from: string;
  readonly to: string;
}

const figuresOf = (row: string) => `json_build_object('report', ${row}.report, 'figures', ${row}.figures)`;

const reportIn = ({ reports }: Policy, key: string): CommitteeReport => known(reports?.[key], key);

/** In the order of the policy. */
const figuresIn = (policy: Policy, { report, figures }: Kept) =>
  Object.entries(reportIn(policy, report).figures).map(([key, { label }]) => {
    const value = figures[key] ?? null;
    return { key, label, value, hidden: value === null };
  });

const resultsIn = ({ indicators = {} }: Policy, told: readonly ToldResult[]) =>
  told.map(({ indicator, mark, periodTo }) => {
    const marks = indicators[indicator]?.marks ?? {};
    const marked =
      mark === null
        ? { mark: null, asksForAction: null }
        : { mark: shownLabel(marks, mark), asksForAction: marks[mark]?.asksForAction !== undefined };
    return { indicator: shownLabel(indicators, indicator), periodTo, ...marked };
  });

function inPolicy(said: (report: CommitteeReport) => unknown): FieldWriter {
  return ({ row }) => ({
    sql: `${row}.report`,
    finish: finishing<string>((key, scope) => said(reportIn(policyIn(scope), key))),
  });
}

import type { AdoptionSpan, Book, FoundReport, MadeReport, RecordedResult } from "@dignity/application";
import { seal } from "@dignity/encryption";
import type { Shown } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import { CommitteeReportRow, CommitteeReviewRow } from "../entities/committee-reports.ts";
import { instantOf } from "../instant.ts";
import { organisationJson } from "./directory.ts";
import type { Page } from "./page.ts";
import { personOf } from "./person-of.ts";

type Part = Pick<
  Book,
  | "takeReporting"
  | "restReporting"
  | "reportsMade"
  | "countFigures"
  | "resultsRecorded"
  | "writeReports"
  | "reportReaders"
  | "findReport"
  | "writeReview"
>;

/** What committees are told, and what they make of it. */
export const committeeReportsOf = ({ principal, keys, rows, change, insert, now }: Page): Part => ({
  async takeReporting() {
    const [year] = await rows<{ starts: string; timeZone: string }>(take, principal.organisationId);
    if (!year) return undefined;
    const adopted = await rows<AdoptedRow>(adoptions, principal.organisationId);
    return { year, adoptions: adopted.map(spanOf) };
  },
  async restReporting(until) {
    await change(rest, principal.organisationId, new Date(until.epochMilliseconds));
  },
  async reportsMade() {
    return (await rows<MadeRow>(made)).map(madeReport);
  },
  async countFigures({ figures, capacity, from, until }) {
    const [since, before] = [from, until].map(({ epochMilliseconds }) => new Date(epochMilliseconds));
    const counts = await rows<{ counted: number | null }>(count, JSON.stringify(figures), capacity, since, before);
    return counts.map(({ counted }, place) => counted ?? uncounted(figures[place]?.counts));
  },
  async resultsRecorded({ pathway, capacity, indicators, from, until }) {
    const [since, before] = [from, until].map(({ epochMilliseconds }) => new Date(epochMilliseconds));
    return rows<RecordedResult>(recorded, pathway, capacity, indicators, since, before);
  },
  async writeReports(reports) {
    for (const { id, organisationId } of reports) await keys.create(id, organisationId);
    await insert(
      CommitteeReportRow,
      reports.map(({ period, figures, ...report }) => ({
        ...report,
        keyId: report.id,
        periodFrom: period.from.toString(),
        periodUntil: period.until.toString(),
        figures: Object.fromEntries(Object.entries(figures).map(([name, shown]) => [name, stored(shown)])),
        madeAt: now,
      })),
    );
  },
  async reportReaders(ids) {
    const told = await rows<{ id: string; people: readonly string[] }>(readers, ids);
    return new Map(told.map(({ id, people }) => [id, people]));
  },
  async findReport(id) {
    const [found] = await rows<Omit<FoundReport, "until"> & { until: string }>(find, id);
    return found && { ...found, until: Temporal.PlainDate.from(found.until) };
  },
  async writeReview({ id, reportId, reviewedOn, minutes, action }) {
    const { organisationId } = principal;
    const key = await keys.get(reportId);
    const sealed = (column: string, text: string) =>
      seal(key, text, { table: "committee_review", column, rowId: id, organisationId });
    const review = { organisationId, id, reportId, reviewedOn: reviewedOn.toString(), recordedAt: now };
    const minutesEnvelope = sealed("minutes_envelope", minutes);
    const actionEnvelope = action === undefined ? null : sealed("action_envelope", action);
    await insert(CommitteeReviewRow, [{ ...review, minutesEnvelope, actionEnvelope, personId: personOf(principal) }]);
  },
});

const stored = (shown: Shown) => (shown === "hidden" ? null : shown);

function uncounted(kind = "nothing"): never {
  throw new Error(`Figures that count “${kind}” cannot be counted here.`);
}

interface AdoptedRow {
  readonly adoption: Pick<AdoptionSpan, "organisation" | "pathway"> & {
    readonly programme: NonNullable<AdoptionSpan["programme"]> | null;
  };
  readonly from: Date;
  readonly until: Date | null;
}

const spanOf = ({ adoption, from, until }: AdoptedRow): AdoptionSpan => ({
  ...adoption,
  programme: adoption.programme ?? undefined,
  from: instantOf(from),
  until: until ? instantOf(until) : undefined,
});

interface MadeRow extends Omit<MadeReport, "period" | "figures"> {
  readonly from: string;
  readonly until: string;
  readonly figures: Readonly<Record<string, number | null>>;
}

const madeReport = ({ from, until, figures, ...report }: MadeRow): MadeReport => ({
  ...report,
  period: { from: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) },
  figures: Object.fromEntries(Object.entries(figures).map(([name, shown]) => [name, shown ?? "hidden"])),
});

const take = `
  select o.reporting_year_starts as starts, o.time_zone as "timeZone"
  from dignity.report_wake w
  join dignity.organisation o on o.id = w.organisation_id
  where w.organisation_id = $1 and w.due_at <= app.now()
  for update of w skip locked`;

const adoptions = `
  select jsonb_build_object('organisation', ${organisationJson("o")}, 'pathway', a.pathway,
      'programme', case when p.id is not null
        then jsonb_build_object('id', p.id, 'lead', ${organisationJson("l")}) end) as adoption,
    a.valid_from as "from", a.valid_to as "until"
  from dignity.adoption a
  join dignity.organisation o on o.id = a.organisation_id
  left join dignity.programme p on p.id = a.programme_id
  left join dignity.organisation l on l.id = p.lead_organisation_id
  where a.organisation_id = $1
  order by a.pathway`;

const rest = "update dignity.report_wake set due_at = $2 where organisation_id = $1";

const made = `
  select id, organisation_id as "organisationId", pathway, capacity, policy_id as "policyId", report,
    period_from::text as "from", period_until::text as "until", figures, results, readers
  from dignity.committee_report`;

const recorded = `
  select indicator, mark, period_to::text as "periodTo", respondents from app.results_recorded($1, $2, $3, $4, $5)`;

const count = "select counted from app.count_figures($1, $2, $3, $4) order by place";

const readers = `
  select report_id as id, array_agg(person_id::text order by person_id) as people
  from app.may_be_told_of_reports($1) group by report_id`;

const find = `
  select r.organisation_id as "organisationId", o.time_zone as "timeZone", r.period_until::text as "until"
  from dignity.committee_report r
  join dignity.organisation o on o.id = r.organisation_id
  where r.id = $1`;

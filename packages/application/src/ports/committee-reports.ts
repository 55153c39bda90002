import type { PlacedFigure, ReportingPeriod, ReportingYear, Shown } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import type { Adoption } from "./organisations.ts";

/** An organisation whose reports are looked for now. */
export interface ReportingOrganisation {
  readonly year: ReportingYear;
  readonly adoptions: readonly AdoptionSpan[];
}

export interface AdoptionSpan extends Pick<Adoption, "organisation" | "pathway" | "programme"> {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | undefined;
}

/** A report as it is kept: its figures as they are shown, by the names the policy gives them. */
export interface MadeReport {
  readonly id: string;
  readonly organisationId: string;
  readonly pathway: string;
  readonly capacity: string;
  readonly policyId: string;
  readonly report: string;
  readonly period: ReportingPeriod;
  readonly figures: Readonly<Record<string, Shown>>;
  readonly results: readonly ToldResult[];
  readonly readers: readonly string[];
}

/** The result of a survey as a committee is told of it. */
export interface ToldResult {
  readonly indicator: string;
  /** Null if it is hidden. */
  readonly mark: string | null;
  /** The last day that it is about, as ISO date. */
  readonly periodTo: string;
}

/** A result as it was recorded. */
export interface RecordedResult extends ToldResult {
  readonly mark: string;
  readonly respondents: number | null;
}

export interface ResultsAsked {
  readonly pathway: string;
  readonly capacity: string;
  readonly indicators: readonly string[];
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export interface CountAsked {
  readonly figures: readonly PlacedFigure[];
  readonly capacity: string;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

export interface FoundReport {
  readonly organisationId: string;
  readonly timeZone: string;
  /** The first day after its period. */
  readonly until: Temporal.PlainDate;
}

/** What a committee made of a report. */
export interface NewReview {
  readonly id: string;
  readonly reportId: string;
  readonly reviewedOn: Temporal.PlainDate;
  readonly minutes: string;
  readonly action: string | undefined;
}

/** What committees are told. Counting is for the actor of the kind "reporting" alone, which reads no case. */
export interface CommitteeBook {
  /** The organisation of the principal, locked, if it is time to look for its reports and nobody else is at it. */
  takeReporting(): Promise<ReportingOrganisation | undefined>;
  /** When to look again. */
  restReporting(until: Temporal.Instant): Promise<void>;
  reportsMade(): Promise<readonly MadeReport[]>;
  /** How many there are of each figure, in their order. What is recorded later does not count. */
  countFigures(asked: CountAsked): Promise<readonly number[]>;
  /** The results of these indicators that were recorded in the time, as they stood when it ended. */
  resultsRecorded(asked: ResultsAsked): Promise<readonly RecordedResult[]>;
  writeReports(reports: readonly MadeReport[]): Promise<void>;
  /** For each report, who may read it now. */
  reportReaders(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** What a review must fit to, if the principal may read the report. */
  findReport(id: string): Promise<FoundReport | undefined>;
  writeReview(review: NewReview): Promise<void>;
}

import type { Temporal } from "temporal-polyfill";

export interface NewIndicatorResult {
  readonly id: string;
  /** Who keeps it. */
  readonly organisationId: string;
  /** Whom it is about. */
  readonly aboutOrganisationId: string;
  readonly pathway: string;
  readonly policyId: string;
  readonly capacity: string;
  readonly indicator: string;
  readonly periodFrom: Temporal.PlainDate;
  readonly periodTo: Temporal.PlainDate;
  readonly mark: string;
  readonly respondents: number | undefined;
  readonly asksForAction: boolean;
  readonly comment: string | undefined;
  /** Whether enough have answered for the comment to be shown. */
  readonly commentShown: boolean;
  /** The report that was raised from what it corrects. */
  readonly raised: RaisedReport | undefined;
}

export interface RaisedReport {
  readonly organisationId: string;
  readonly reportId: string;
}

/** A result as a command finds it, locked. */
export interface StoredIndicatorResult extends NewIndicatorResult {
  readonly replaced: boolean;
  readonly actionRecorded: boolean;
}

/** What was done about a result that asks for it. */
export interface IndicatorAction {
  readonly lookedInto: string;
  readonly actionPlan: string;
}

/** Of what a result is asked for, and of which days, the first and the last. */
export type ResultsOf = Pick<
  NewIndicatorResult,
  "organisationId" | "aboutOrganisationId" | "pathway" | "indicator" | "periodFrom" | "periodTo"
>;

/** Results of surveys and visits, for those who watch them. */
export interface IndicatorBook {
  /** The ids of the results that stand for some of these days. Whoever asks for the same at once waits for this work to end. */
  standingResults(of: ResultsOf): Promise<readonly string[]>;
  lockIndicatorResult(id: string): Promise<StoredIndicatorResult | undefined>;
  /** Keeps a result; with `replaces`, in the place of an earlier one. */
  keepIndicatorResult(result: NewIndicatorResult, replaces?: string): Promise<void>;
  keepIndicatorAction(organisationId: string, id: string, action: IndicatorAction): Promise<void>;
  markRaised(organisationId: string, id: string, raised: RaisedReport): Promise<void>;
}

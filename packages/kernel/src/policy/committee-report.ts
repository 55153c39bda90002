import type { Source } from "./source.ts";

/** How often something comes round: in quarters, halves or years of the organisation's reporting year. */
export type Rhythm = "quarter" | "halfYear" | "year";

/** What a committee is told at the end of each period, in numbers and never about anybody. */
export interface CommitteeReport<R extends string = string> {
  readonly label: string;
  readonly every: Rhythm;
  /** Who gets it and may read it. */
  readonly to: readonly R[];
  readonly figures: Readonly<Record<string, Figure>>;
  /** Indicators whose results it tells with their marks, about a house: the mark of a survey that few answered is hidden. */
  readonly results?: readonly string[];
  /** Up to which number figures, and marks of surveys that so many answered, are hidden: where that is more than 7. */
  readonly smallUpTo?: number;
  /** What the committee keeps to show that it was looked at, for example its minutes. */
  readonly evidence: readonly string[];
  /** What follows where the figures are not as they should be. */
  readonly ifNotAsItShould: string;
  readonly source: Source;
}

/**
 * One number. It is counted over the period, in the organisation and capacity, by when things were recorded; small numbers
 * are hidden and others rounded. Without a pathway it counts in the report's own.
 */
export type Figure = { readonly label: string; readonly pathway?: string } &
  /** Cases opened in the period. */
  (
    | { readonly counts: "cases"; readonly when?: Readonly<Record<string, unknown>> }
    /** Tasks settled in the period, in this way or with these answers; `late`: after a time that had run out. */
    | {
        readonly counts: "settled";
        readonly task: string;
        readonly outcome?: string;
        readonly answers?: Readonly<Record<string, string | boolean>>;
        readonly late?: true;
      }
    /** Tasks whose time, as it was last extended, ran out in the period and that are still owed at its end. */
    | { readonly counts: "overdue"; readonly task: string }
    /** Entries of the support register by route, and how they were answered by the period's end where that matters. */
    | {
        readonly counts: "support";
        readonly route: string;
        readonly kind?: "offer" | "referral";
        readonly answer?: string;
      }
  );

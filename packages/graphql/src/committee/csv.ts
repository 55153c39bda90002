import { stringify } from "csv-stringify/sync";

interface Labelled {
  readonly label: string;
}

export interface ResultLine {
  readonly indicator: Labelled;
  readonly periodTo: string;
  /** Null if it is hidden. */
  readonly mark: Labelled | null;
  readonly asksForAction: boolean | null;
}

/** The figures and results of a report, as they are shown. */
export interface FigureSheet {
  readonly label: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly figures: readonly { readonly label: string; readonly value: number | null }[];
  readonly results: readonly ResultLine[];
}

/**
 * A line for each figure and each result, for spreadsheets: lines end as RFC 4180 has it, and a cell that begins like a formula is led by
 * an apostrophe, so that none is run.
 */
export const csvOf = ({ label, from, to, figures, results }: FigureSheet): string =>
  stringify(
    [
      ...figures.map((figure) => [figure.label, figure.value === null ? "hidden" : String(figure.value)]),
      ...results.map(({ indicator, periodTo, mark }) => [
        `${indicator.label}, until ${periodTo}`,
        mark?.label ?? "hidden",
      ]),
    ].map((line) => [label, from, to, ...line]),
    {
      header: true,
      columns: ["Report", "From", "To", "Figure", "Number or mark"],
      escape_formulas: true,
      record_delimiter: "windows",
    },
  );

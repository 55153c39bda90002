import { stringify } from "csv-stringify/sync";

/** The figures of a report, as they are shown. */
export interface FigureSheet {
  readonly label: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly figures: readonly { readonly label: string; readonly value: number | null }[];
}

/**
 * A line for each figure, for spreadsheets: lines end as RFC 4180 has it, and a cell that begins like a formula is led by
 * an apostrophe, so that none is run.
 */
export const csvOf = ({ label, from, to, figures }: FigureSheet): string =>
  stringify(
    figures.map((figure) => [label, from, to, figure.label, figure.value === null ? "hidden" : String(figure.value)]),
    {
      header: true,
      columns: ["Report", "From", "To", "Figure", "Number"],
      escape_formulas: true,
      record_delimiter: "windows",
    },
  );

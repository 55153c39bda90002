import { createHash } from "node:crypto";

import type { FigureSheet } from "./csv.ts";
import { day, dayIn } from "./day.ts";
import { figureTable } from "./figure-table.ts";
import { html, trusted } from "./html.ts";
import { resultTable } from "./result-table.ts";

/** A whole report, as it is printed. */
export interface ReportSheet extends FigureSheet {
  readonly key: string;
  readonly madeAt: string;
  readonly organisation: { readonly name: string; readonly timeZone: string };
  readonly evidence: readonly string[];
  readonly ifNotAsItShould: string;
  readonly source: { readonly document: string; readonly at: string | null };
  readonly reviews: readonly {
    readonly reviewedOn: string;
    readonly minutes: string;
    readonly action: string | null;
  }[];
}

/** A page to read and to print: a table with headings, no script, and nothing that has to be fetched. */
export function reportPage(report: ReportSheet) {
  const { label, from, to, organisation, figures, results, evidence, ifNotAsItShould, source, reviews, madeAt } =
    report;
  const { markup } = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${label}: ${from} to ${to}</title>
        ${trusted(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${label}</h1>
          <p>${organisation.name}, ${day(from)} to ${day(to)}</p>
          ${figures.length > 0 ? figureTable(figures) : []} ${results.length > 0 ? resultTable(results) : []}
          ${figures.length + results.length > 0 ? [] : html`<p>No result was recorded in the period.</p>`}
          <h2>Evidence to keep</h2>
          <ul>
            ${evidence.map((one) => html`<li>${one}</li>`)}
          </ul>
          <h2>If the figures are not as they should be</h2>
          <p>${ifNotAsItShould}</p>
          <h2>Reviews</h2>
          ${reviews.length ? reviews.map(reviewed) : html`<p>No review has been recorded.</p>`}
          <p>
            Made on ${day(dayIn(organisation.timeZone, madeAt))}.
            ${source.document}${source.at ? `, lines ${source.at}` : ""}.
          </p>
        </main>
      </body>
    </html> `;
  return { markup, contentSecurityPolicy };
}

const reviewed = ({ reviewedOn, minutes, action }: ReportSheet["reviews"][number]) =>
  html`<p>On ${day(reviewedOn)}, minuted in ${minutes}. ${action ? `Decided: ${action}` : "Nothing was decided."}</p>`;

const style = `
body{margin:2rem auto;max-width:45rem;padding:0 1rem;color:#212b32;background:#fff;font:1.1875rem/1.5 Arial,sans-serif}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:600}
th,td{padding:8px 16px 8px 0;border-bottom:1px solid #768692;text-align:left;vertical-align:top}
tbody th{font-weight:400}
td,thead th:last-child{text-align:right;white-space:nowrap}
@media print{body{margin:0;max-width:none;font-size:11pt}tr{break-inside:avoid}}
`;

const hash = createHash("sha256").update(style).digest("base64");
const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

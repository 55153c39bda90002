import { createHash } from "node:crypto";

import type { FigureSheet } from "./csv.ts";
import { html, trusted } from "./html.ts";

/** A whole report, as it is printed. */
export interface ReportSheet extends FigureSheet {
  readonly key: string;
  readonly madeAt: string;
  readonly organisation: { readonly name: string };
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
  const { label, from, to, organisation, figures, evidence, ifNotAsItShould, source, reviews, madeAt } = report;
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
          <table>
            <caption>
              Figures
            </caption>
            <thead>
              <tr>
                <th scope="col">What is counted</th>
                <th scope="col">Number</th>
              </tr>
            </thead>
            <tbody>
              ${figures.map(
                (one) =>
                  html`<tr>
                    <th scope="row">${one.label}</th>
                    <td>${numberOf(one.value)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
          <p>
            Numbers are rounded to the nearest 5. “Hidden” stands for a number from 1 to 7, and for one by which such a
            number could be found out. What was recorded after the period is not counted.
          </p>
          <h2>Evidence to keep</h2>
          <ul>
            ${evidence.map((one) => html`<li>${one}</li>`)}
          </ul>
          <h2>If the figures are not as they should be</h2>
          <p>${ifNotAsItShould}</p>
          <h2>Reviews</h2>
          ${reviews.length ? reviews.map(reviewed) : html`<p>No review has been recorded.</p>`}
          <p>Made on ${day(madeAt.slice(0, 10))}. ${source.document}${source.at ? `, lines ${source.at}` : ""}.</p>
        </main>
      </body>
    </html> `;
  return { markup, contentSecurityPolicy };
}

const reviewed = ({ reviewedOn, minutes, action }: ReportSheet["reviews"][number]) =>
  html`<p>On ${day(reviewedOn)}, minuted in ${minutes}. ${action ? `Decided: ${action}` : "Nothing was decided."}</p>`;

const numberOf = (value: number | null) => (value === null ? "Hidden" : String(value));

const day = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });

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

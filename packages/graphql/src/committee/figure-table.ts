import type { FigureSheet } from "./csv.ts";
import { html } from "./html.ts";

/** The figures, and what is to be known of them. */
export const figureTable = (figures: FigureSheet["figures"]) => html`
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
    Numbers are rounded to the nearest 5; where shorter periods have been reported, their rounded numbers are added up.
    “Hidden” stands for a small number, from 1 to 7 or as far up as the policy says, and for one by which such a number
    could be found out. What was recorded after the period is not counted.
  </p>
`;

const numberOf = (value: number | null) => (value === null ? "Hidden" : String(value));

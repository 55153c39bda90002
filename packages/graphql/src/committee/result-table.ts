import type { ResultLine } from "./csv.ts";
import { day } from "./day.ts";
import { html } from "./html.ts";

/** Results of surveys with their marks: in words, so that nothing hangs on a colour. */
export const resultTable = (results: readonly ResultLine[]) => html`
  <table>
    <caption>
      Results of surveys recorded in the period
    </caption>
    <thead>
      <tr>
        <th scope="col">Survey</th>
        <th scope="col">Mark</th>
      </tr>
    </thead>
    <tbody>
      ${results.map(
        ({ indicator, periodTo, mark, asksForAction }) =>
          html`<tr>
            <th scope="row">${indicator.label}, until ${day(periodTo)}</th>
            <td>${mark?.label ?? "Hidden"}${asksForAction ? ": asks for an action" : ""}</td>
          </tr>`,
      )}
    </tbody>
  </table>
  <p>“Hidden” stands for the mark of a survey that few answered, or of which nobody said how many did.</p>
`;

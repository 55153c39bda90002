import type { Cast } from "../cast/cast.ts";
import type { Persona } from "../cast/persona.ts";
import { exampleQuery } from "./example-query.ts";
import { explorerScript } from "./explorer-script.ts";
import { html } from "./html.ts";
import { page } from "./page.ts";

/** Asks the API as somebody, and shows what it answers. */
export const explorerPage = (chosen: string | undefined, cast: Cast) =>
  page(
    "Explorer",
    html`<form id="ask">
        <label for="persona">Ask as</label>
        <select id="persona" name="persona">
          ${cast.people.map((persona) => optionOf(persona, cast, persona.key === chosen))}
        </select>
        <label for="query">GraphQL query</label>
        <textarea id="query" name="query" rows="12" spellcheck="false">${exampleQuery}</textarea>
        <label for="variables">Variables, as JSON (optional)</label>
        <textarea id="variables" name="variables" rows="3" spellcheck="false"></textarea>
        <p><button type="submit">Run</button></p>
      </form>
      <h2 id="answers">Answer</h2>
      <pre id="answer" aria-live="polite" aria-labelledby="answers" tabindex="0"></pre>`,
    explorerScript,
  );

const optionOf = ({ key, name, post, organisation }: Persona, { organisations }: Cast, selected: boolean) =>
  html`<option value="${key}" ${selected ? html` selected` : ""}>
    ${name}, ${post} (${organisations.find(({ slug }) => slug === organisation)?.name ?? organisation})
  </option>`;

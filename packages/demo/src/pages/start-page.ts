import type { Cast, DemoOrganisation } from "../cast/cast.ts";
import type { Persona } from "../cast/persona.ts";
import { exampleQuery } from "./example-query.ts";
import { html } from "./html.ts";
import { page } from "./page.ts";
import { startScript } from "./start-script.ts";

/** Who there is to be, where to go, and a first query. `host` is where the visitor reached it. */
export const startPage = (host: string, cast: Cast) =>
  page(
    "Choose who to be",
    html`<p>
        Each person sees something else. Copy a token to use the API as one of them, or try it in the
        <a href="/demo/explorer">explorer</a>. Tokens are good for 8 hours.
      </p>
      <p id="told" role="status"></p>
      ${cast.organisations.map((one) => peopleOf(one, cast))} ${clock} ${firstQuery(`http://${host}`)}`,
    startScript,
  );

const peopleOf = ({ slug, name }: DemoOrganisation, { people }: Cast) =>
  html`<h2>${name}</h2>
    <ul class="cards">
      ${people.filter(({ organisation }) => organisation === slug).map(card)}
    </ul>`;

const card = ({ key, name, post, about }: Persona) =>
  html`<li>
    <h3>${name}</h3>
    <p>${post}. ${about}</p>
    <button type="button" data-persona="${key}">Copy token <span class="hidden">of ${name}, ${post}</span></button>
    <a href="/demo/explorer?persona=${key}">Explore <span class="hidden">as ${name}, ${post}</span></a>
  </li>`;

const clock = html`<h2>Move the clock</h2>
  <p>
    Reminders come when something is due. Here you need not wait: move the demonstration's clock forward, then look in
    the <a href="/demo/mailbox">mailbox</a>. It never moves back.
  </p>
  <p>
    <button type="button" data-by="PT1H">1 hour</button>
    <button type="button" data-by="PT25H">25 hours</button>
    <button type="button" data-by="P7D">1 week</button>
    <button type="button" data-by="P28D">4 weeks</button>
  </p>`;

const firstQuery = (url: string) =>
  html`<h2>A first query</h2>
    <p>In a terminal, as HEE East Midlands' case lead:</p>
    <pre tabindex="0" aria-label="Commands"><code>TOKEN=$(curl -s '${url}/demo/token?persona=hee-em-lead')
curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" \\
  -H 'content-type: application/json' -d '${JSON.stringify({ query: oneLine(exampleQuery) })}'</code></pre>`;

function oneLine(query: string): string {
  return query.replaceAll(/\s+/g, " ").trim();
}

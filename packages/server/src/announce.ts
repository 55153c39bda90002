import type { Cast, DemoIssuer, Persona, UnknownPlugin } from "@dignity/demo";

import type { PluginFault } from "./load-plugins.ts";

const firstQuery = JSON.stringify({
  query:
    "{ viewer { person { name } organisation { name } } cases(first: 5) { nodes { reference state { label } nextActions { label allowed } } } }",
});

const mend = "Mend that, and start again.";

/** Somebody with a case to see. */
const whoAsksFirst = "hee-em-lead";

export interface Announced {
  readonly url: string;
  readonly issuer: DemoIssuer;
  readonly cast: Cast;
  readonly faults: readonly PluginFault[];
  /** Plugins whose people are not there. */
  readonly unknown: readonly UnknownPlugin[];
}

/** A token for each person, where to go, and a first query to paste: what is needed first stands last, in view. */
export async function announce({ url, issuer, cast, faults, unknown }: Announced): Promise<string> {
  const tokens = await Promise.all(cast.people.map((persona) => tokenFor(persona, issuer)));
  return [
    "",
    "Tokens, good for eight hours:",
    "",
    ...tokens,
    "Dignity is ready. Everybody in it is invented.",
    "",
    `  Start page  ${url}/`,
    `  GraphQL     ${url}/graphql`,
    `  Explorer    ${url}/demo/explorer`,
    `  Mailbox     ${url}/demo/mailbox`,
    "",
    ...faults.map(({ plugin, reason }) => `Out of use: ${plugin}. ${reason}`),
    ...unknown.flatMap(({ plugin, reason }) => [`Nobody of ${plugin}'s stories was added:`, reason, mend, ""]),
    "See what it does: npm run tour (in another window). Stop with Ctrl-C.",
    "",
    ...cast.people.filter(({ key }) => key === whoAsksFirst).flatMap((persona) => firstQueryAs(persona, url)),
  ].join("\n");
}

const tokenFor = async ({ key, name, about }: Persona, issuer: DemoIssuer): Promise<string> =>
  `  ${key} — ${name}: ${about}\n    ${await issuer.token(key)}\n`;

const firstQueryAs = ({ key, name, post }: Persona, url: string): string[] => [
  `A first query, as ${name} (${post}):`,
  "",
  `  TOKEN=$(curl -s '${url}/demo/token?persona=${key}')`,
  `  curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${firstQuery}'`,
  "",
];

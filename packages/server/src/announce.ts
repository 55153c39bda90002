import { type DemoIssuer, type Persona, personas } from "@dignity/demo";

import type { PluginFault } from "./load-plugins.ts";

const firstQuery = JSON.stringify({
  query:
    "{ viewer { person { name } organisation { name } } cases(first: 5) { nodes { reference state { label } nextActions { label allowed } } } }",
});

/** Somebody with a case to see. */
const whoAsksFirst = "hee-em-lead";

/** A token for each person, where to go, and a first query to paste: what is needed first stands last, in view. */
export async function announce(url: string, issuer: DemoIssuer, faults: readonly PluginFault[]): Promise<string> {
  const tokens = await Promise.all(personas.map((persona) => tokenFor(persona, issuer)));
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
    ...personas.filter(({ key }) => key === whoAsksFirst).flatMap((persona) => firstQueryAs(persona, url)),
    ...faults.map(({ plugin, reason }) => `Out of use: ${plugin}. ${reason}`),
    "See what it does: npm run tour (in another window). Stop with Ctrl-C.",
    "",
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

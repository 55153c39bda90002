import { type DemoIssuer, personas } from "@dignity/demo";

import type { PluginFault } from "./load-plugins.ts";

const firstQuery =
  '{"query":"{ viewer { person { name } organisation { name } } cases(first: 5) { nodes { reference state { label } nextActions { label allowed } } } }"}';

/** Where to go, with a token for each person and a first query to paste. */
export async function announce(url: string, issuer: DemoIssuer, faults: readonly PluginFault[]): Promise<string> {
  const people = await Promise.all(
    personas.map(async ({ key, name, about }) => `  ${key} — ${name}: ${about}\n    ${await issuer.token(key)}\n`),
  );
  return [
    "",
    "Dignity is ready. Everybody in it is invented.",
    "",
    `  Start page  ${url}/`,
    `  GraphQL     ${url}/graphql`,
    `  Explorer    ${url}/demo/explorer`,
    `  Mailbox     ${url}/demo/mailbox`,
    "",
    "Tokens, good for eight hours:",
    "",
    ...people,
    "A first query, as HEE EM's case lead:",
    "",
    `  TOKEN=$(curl -s '${url}/demo/token?persona=hee-lead')`,
    `  curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${firstQuery}'`,
    "",
    ...faults.map(({ plugin, reason }) => `A plugin is out of use: ${plugin}. ${reason}`),
    "See the whole of it: npm run tour (in another window). Stop with Ctrl-C.",
    "",
  ].join("\n");
}

import { randomUUID } from "node:crypto";

import type { Client } from "./client.ts";

const nowhere = "case_00000000-0000-4000-8000-000000000000";
const doors = "query ($id: ID!) { case(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }";
// A version that no case ever has: nothing is done, whoever asks.
const move = `mutation ($input: MakeTransitionInput!) { makeTransition(input: $input) {
  case { id } userErrors { __typename code message path } } }`;
const cases = "{ cases(first: 100) { nodes { id account } } }";
const matters = "{ matters(first: 100) { nodes { id account version } } }";

interface Listed {
  readonly id: string;
  readonly account: string | null;
}
export interface ListedMatter extends Listed {
  readonly version: number;
}

/** The case with this account, among the newest that somebody sees. */
export async function caseWith(client: Client, account: string): Promise<string | undefined> {
  const { cases: found } = await client.ask<{ cases: { nodes: readonly Listed[] } }>(cases);
  return found.nodes.find((one) => one.account === account)?.id;
}

/** The matter with this account, among those that wait for somebody's triage. */
export async function matterWith(client: Client, account: string): Promise<ListedMatter | undefined> {
  const { matters: found } = await client.ask<{ matters: { nodes: readonly ListedMatter[] } }>(matters);
  return found.nodes.find((one) => one.account === account);
}

/** By which door somebody learns of the case; undefined if every answer is that of a case that does not exist. */
export async function doorTo(client: Client, id: string): Promise<string | undefined> {
  if ((await client.text(doors, { id })) !== (await client.text(doors, { id: nowhere })))
    return "case, node or nodes answers";
  if ((await client.text(move, moveOf(id))) !== (await client.text(move, moveOf(nowhere)))) return "a move is answered";
  const { cases: found } = await client.ask<{ cases: { nodes: readonly Listed[] } }>(cases);
  return found.nodes.some((one) => one.id === id) ? "it is in the list of cases" : undefined;
}

const moveOf = (caseId: string) => ({
  input: { idempotencyKey: randomUUID(), caseId, expectedVersion: 0, transition: "any", answers: [] },
});

import { randomUUID } from "node:crypto";

import { allPages } from "./all-pages.ts";
import { type Client, dataIn } from "./client.ts";

const nowhere = "00000000-0000-4000-8000-000000000000";
const doors = {
  case: "query ($id: ID!) { case(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }",
  matter: "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }",
} as const;
const itself = "query ($id: ID!) { case(id: $id) { id } }";
// A version that no case ever has: nothing is done, whoever asks.
const move = `mutation ($input: MakeTransitionInput!) { makeTransition(input: $input) {
  case { id } userErrors { __typename code message path } } }`;
const cases = "{ cases(first: 100) { nodes { id account } } }";
const matters = `query ($after: String) { page: matters(first: 100, after: $after) {
  nodes { id account version } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  readonly id: string;
  readonly account: string | null;
}
export interface ListedMatter extends Listed {
  readonly version: number;
}

/** The case with this account, among the newest that somebody sees. Throws where there are two: which is meant? */
export async function caseWith(client: Client, account: string): Promise<string | undefined> {
  const { cases: found } = await client.ask<{ cases: { nodes: readonly Listed[] } }>(cases);
  return onlyOne(found.nodes, account)?.id;
}

/** The matter with this account, among those that wait for somebody's triage. */
export async function matterWith(client: Client, account: string): Promise<ListedMatter | undefined> {
  return onlyOne(await allPages<ListedMatter>(client, matters), account);
}

function onlyOne<T extends Listed>(all: readonly T[], account: string): T | undefined {
  const [first, second] = all.filter((one) => one.account === account);
  if (second) throw new Error("Whoever handles this sees another matter of the report too, and cannot tell them apart");
  return first;
}

/** Whether somebody can read the case. */
export async function reads(client: Client, id: string): Promise<boolean> {
  const { case: found } = await client.ask<{ case: { readonly id: string } | null }>(itself, { id });
  return found?.id === id;
}

/** By which door somebody learns of the case; undefined if every answer is that of a case that does not exist. */
export async function doorTo(client: Client, id: string): Promise<string | undefined> {
  if (await answersOtherwise(client, doors.case, "case", (of) => ({ id: of }), id))
    return "case, node or nodes answers";
  if (await answersOtherwise(client, move, "case", moveOf, id)) return "a move is answered";
  const { cases: found } = await client.ask<{ cases: { nodes: readonly Listed[] } }>(cases);
  return found.nodes.some((one) => one.id === id) ? "it is in the list of cases" : undefined;
}

/** By which door somebody learns of what waits in triage. */
export async function doorToMatter(client: Client, id: string): Promise<string | undefined> {
  return (await answersOtherwise(client, doors.matter, "matter", (of) => ({ id: of }), id))
    ? "node or nodes answers"
    : undefined;
}

/** To be unknown is to be answered like what does not exist; a server that answers nothing at all proves nothing. */
async function answersOtherwise(
  client: Client,
  query: string,
  kind: "case" | "matter",
  variables: (id: string) => object,
  id: string,
): Promise<boolean> {
  const ofNothing = await client.text(query, variables(`${kind}_${nowhere}`));
  dataIn(ofNothing);
  return (await client.text(query, variables(id))) !== ofNothing;
}

const moveOf = (caseId: string) => ({
  input: { idempotencyKey: randomUUID(), caseId, expectedVersion: 0, transition: "any", answers: [] },
});

import { Temporal } from "temporal-polyfill";

import type { Visitor } from "./visitor.ts";

interface Key {
  readonly key: string;
}

export interface TourTask {
  readonly id: string;
  readonly definition: string;
  readonly subject: "CASE" | "TRIAGE" | "PARTNER";
  readonly state: "OWED" | "SETTLED" | "SUPERSEDED";
  readonly dueAt: string | null;
  readonly dueRule: string | null;
  readonly late: boolean | null;
  readonly version: number;
  readonly case: { readonly id: string } | null;
}

export interface TourCase {
  readonly id: string;
  readonly reference: string;
  readonly account: string | null;
  readonly version: number;
  readonly owner: { readonly slug: string };
  readonly state: Key;
  readonly suggestedLevel: Key | null;
  readonly tasks: { readonly nodes: readonly TourTask[] };
}

export interface Viewer {
  readonly person: { readonly id: string };
  readonly organisation: { readonly id: string };
  readonly now: Temporal.Instant;
}

const task = "id definition subject state dueAt dueRule late version case { id }";

export async function viewerOf(visitor: Visitor): Promise<Viewer> {
  const document = "query Viewer { viewer { person { id } organisation { id } now } }";
  const { viewer } = await visitor.ask<{ viewer: Omit<Viewer, "now"> & { now: string } }>(document);
  return { ...viewer, now: Temporal.Instant.from(viewer.now) };
}

/** How many cases somebody sees. */
export async function caseCount(visitor: Visitor): Promise<number> {
  const { cases } = await visitor.ask<{ cases: { totalCount: number } }>(
    "query Count { cases(first: 1) { totalCount } }",
  );
  return cases.totalCount;
}

/** The newest case with this account, if the visitor sees it. */
export async function caseTelling(visitor: Visitor, account: string): Promise<TourCase | undefined> {
  const document = "query Newest { cases(first: 10) { nodes { id account } } }";
  const { cases } = await visitor.ask<{ cases: { nodes: readonly Pick<TourCase, "id" | "account">[] } }>(document);
  const found = cases.nodes.find((one) => one.account === account);
  return found && (await readCase(visitor, found.id));
}

export async function readCase(visitor: Visitor, id: string): Promise<TourCase | undefined> {
  const document = `query Case($id: ID!) { case(id: $id) {
    id reference account version owner { slug } state { key } suggestedLevel { key }
    tasks(first: 50) { nodes { ${task} } }
  } }`;
  return (await visitor.ask<{ case: TourCase | null }>(document, { id })).case ?? undefined;
}

/** Whether the id leads the visitor to anything at all. */
export async function finds(visitor: Visitor, id: string): Promise<boolean> {
  const document = "query Node($id: ID!) { node(id: $id) { __typename id } }";
  return (await visitor.ask<{ node: unknown }>(document, { id })).node !== null;
}

/** What is owed in the visitor's own house without a case that they could know of. */
export async function partnerTasks(visitor: Visitor): Promise<readonly TourTask[]> {
  const document = `query Owed($after: String) { tasks(first: 100, after: $after, filter: { state: OWED }) {
    nodes { ${task} } pageInfo { hasNextPage endCursor }
  } }`;
  const found: TourTask[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { tasks }: { tasks: TaskPage } = await visitor.ask(document, { after });
    found.push(...tasks.nodes);
    after = tasks.pageInfo.endCursor;
    more = tasks.pageInfo.hasNextPage;
  }
  return found.filter(({ subject }) => subject === "PARTNER");
}

interface TaskPage {
  readonly nodes: readonly TourTask[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

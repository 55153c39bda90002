import type { Client } from "./client.ts";

interface Page {
  readonly nodes: readonly { readonly definition: string; readonly subject: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const owed = `query ($after: String) { tasks(first: 100, after: $after, filter: { state: OWED }) {
  nodes { definition subject } pageInfo { hasNextPage endCursor } } }`;

/** How often each task is owed in somebody's house on behalf of a case they do not see. */
export async function partnerTasks(client: Client): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let after: string | null = null, more = true; more;) {
    const { tasks }: { tasks: Page } = await client.ask<{ tasks: Page }>(owed, { after });
    for (const { definition, subject } of tasks.nodes)
      if (subject === "PARTNER") counts.set(definition, (counts.get(definition) ?? 0) + 1);
    after = tasks.pageInfo.endCursor;
    more = tasks.pageInfo.hasNextPage;
  }
  return counts;
}

/** What has been added since, each as often as it was. */
export const addedSince = (before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): readonly string[] =>
  [...now].flatMap(([task, count]) => Array<string>(Math.max(0, count - (before.get(task) ?? 0))).fill(task));

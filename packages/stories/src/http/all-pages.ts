import type { Client } from "./client.ts";

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Everything in a list of the server, however long.
 *
 * @param query takes `$after`, names its one field `page`, and asks for `pageInfo { hasNextPage endCursor }`
 */
export async function allPages<T>(client: Client, query: string): Promise<readonly T[]> {
  const all: T[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { page }: { page: Page<T> } = await client.ask<{ page: Page<T> }>(query, { after });
    all.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return all;
}

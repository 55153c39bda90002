import pg from "pg";

import type { RoleUrls } from "../support/migrate.ts";
import type { World } from "./world/world.ts";
import { writeWorld } from "./world/write-world.ts";

/** What statements can be sent to: a connection, or one in another's name. */
export interface Database {
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<{ readonly rows: R[] }>;
}

export interface DatabaseUrls extends RoleUrls {
  readonly ownerUrl: string;
  readonly drop: () => Promise<void>;
}

export interface Populated {
  /** Whom row-level security does not hold back. */
  readonly admin: pg.Client;
  /** The runtime role. */
  readonly app: pg.Client;
  readonly urls: DatabaseUrls;
  readonly drop: () => Promise<void>;
}

/** Puts this world into a migrated database that is empty, and connects to it. */
export async function settle(world: World, urls: DatabaseUrls): Promise<Populated> {
  const admin = new pg.Client({ connectionString: urls.ownerUrl });
  const app = new pg.Client({ connectionString: urls.appUrl });
  await Promise.all([admin.connect(), app.connect()]);
  await writeWorld(admin, world);
  const drop = async () => {
    await Promise.all([admin.end(), app.end()]);
    await urls.drop();
  };
  return { admin, app, urls, drop };
}

/** The same connection, each statement as the runtime role: to see what was changed and not committed. */
export const asRuntimeRole = (admin: pg.Client): Database => ({
  async query<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) {
    await admin.query("set local role dignity_app");
    const result = await admin.query<R>(sql, values);
    await admin.query("reset role");
    return result;
  },
});

/** Runs the work in a transaction of which nothing remains. */
export async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

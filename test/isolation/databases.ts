import pg from "pg";

import { freshDatabase } from "../support/database.ts";
import type { World } from "./world/world.ts";
import { writeWorld } from "./world/write-world.ts";

export interface Populated {
  /** Whom row-level security does not hold back. */
  readonly admin: pg.Client;
  /** The runtime role. */
  readonly app: pg.Client;
  readonly urls: Awaited<ReturnType<typeof freshDatabase>>;
}

/** Lends a database with this world in it. */
export async function withWorld<T>(world: World, work: (database: Populated) => Promise<T>): Promise<T> {
  const urls = await freshDatabase();
  const admin = new pg.Client({ connectionString: urls.ownerUrl });
  const app = new pg.Client({ connectionString: urls.appUrl });
  try {
    await Promise.all([admin.connect(), app.connect()]);
    await writeWorld(admin, world);
    return await work({ admin, app, urls });
  } finally {
    await Promise.all([admin.end(), app.end()]);
    await urls.drop();
  }
}

/** Runs the work in a transaction of which nothing remains. */
export async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

import { DataSource } from "typeorm";

import { PersistenceError } from "../errors.ts";
import { migrations } from "./migrations.ts";

/** Runs as the owner what has not been run yet, each file in its own transaction. */
export async function runMigrations(ownerUrl: string): Promise<void> {
  const dataSource = new DataSource({
    type: "postgres",
    url: ownerUrl,
    schema: "app",
    migrations: migrations(),
    migrationsTableName: "migration",
    installExtensions: false,
    poolSize: 2,
    logging: false,
  });
  await dataSource.initialize();
  try {
    await assertNotNewer(dataSource);
    await dataSource.runMigrations({ transaction: "each" });
  } finally {
    await dataSource.destroy();
  }
}

/** Older code would write what newer tables no longer mean. */
async function assertNotNewer(dataSource: DataSource): Promise<void> {
  const [ledger] = await dataSource.query<{ exists: boolean }[]>(
    "select to_regclass('app.migration') is not null as exists",
  );
  if (!ledger?.exists) return;
  const known = new Set(dataSource.migrations.map(({ name }) => name));
  const applied = await dataSource.query<{ name: string }[]>("select name from app.migration order by id");
  const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new PersistenceError(
      "DATABASE_NEWER",
      `The database has migrations that this version does not know: ${unknown.join(", ")}. Run the version that made them, or a newer one.`,
    );
}

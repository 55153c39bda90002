import { admin } from "./admin.ts";
import { findMigrate } from "./migrate.ts";
import type { RoleUrls } from "./migrate.ts";

/** The database that every test's own is copied from, or why there is none. */
export type Template = { readonly name: string; readonly roles: RoleUrls } | { readonly missing: string };

/**
 * Migrates one database for the whole run. A migration that fails is told to the tests that need
 * it, and only to them: the others run.
 */
export async function migrateTemplate(ownerUrl: string): Promise<Template> {
  const name = "dignity_template";
  const url = new URL(ownerUrl);
  url.pathname = name;
  try {
    await admin(ownerUrl, `create database ${name}`);
    const migrate = await findMigrate();
    const roles = await migrate({ ownerUrl: url.href, mode: "test" });
    // Nobody may be connected to a database that is copied.
    await admin(ownerUrl, `alter database ${name} allow_connections false`);
    await admin(ownerUrl, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    return { name, roles: { ...roles } };
  } catch (error) {
    console.error("[backend] no migrated database:", error instanceof Error ? error.stack : error);
    return { missing: String(error) };
  }
}

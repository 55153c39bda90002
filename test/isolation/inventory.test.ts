import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type FreshDatabase, freshDatabase } from "../support/database.ts";
import { type Table, tables } from "./inventory.ts";

let database: FreshDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.ownerUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const names = async (sql: string): Promise<string[]> =>
  (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name);

const listed = (what: (table: Table) => string | undefined): string[] =>
  Object.entries(tables)
    .flatMap(([table, one]) => (what(one) ?? "").split(" ").flatMap((name) => (name ? [`${table}.${name}`] : [])))
    .toSorted();

const policies = (kind: "PERMISSIVE" | "RESTRICTIVE") =>
  names(`select tablename || '.' || policyname as name from pg_policies
    where schemaname = 'dignity' and permissive = '${kind}'`);

describe("the inventory lists", () => {
  it("every table, and there is nothing else to read from", async () => {
    const found = await names(
      "select relname as name from pg_class where relnamespace = 'dignity'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')",
    );
    expect(found.toSorted()).toEqual(Object.keys(tables).toSorted());
  });

  it("every column", async () => {
    const found = await names(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'dignity'",
    );
    expect(found.toSorted()).toEqual(listed(({ columns, sealed = "" }) => `${columns} ${sealed}`));
  });

  it("every policy, and which are walls", async () => {
    expect((await policies("PERMISSIVE")).toSorted()).toEqual(listed(({ reach }) => reach));
    expect((await policies("RESTRICTIVE")).toSorted()).toEqual(listed(({ walls }) => walls));
  });
});

describe("as the inventory says", () => {
  it("row security is forced on every table", async () => {
    const forced = await names(
      "select relname as name from pg_class where relnamespace = 'dignity'::regnamespace and relrowsecurity and relforcerowsecurity",
    );
    expect(forced.toSorted()).toEqual(Object.keys(tables).toSorted());
  });

  it("what is sealed cannot be read: bytes, or names in envelopes", async () => {
    const bytes = await names(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'dignity' and column_name like '%envelope' and data_type = 'bytea'",
    );
    expect([...bytes, "report_matter.parties"].toSorted()).toEqual(listed(({ sealed }) => sealed));
  });

  it("whatever is protected and can be read stands behind a wall", async () => {
    const readable = await names(
      "select table_name as name from information_schema.role_table_grants where table_schema = 'dignity' and grantee = 'dignity_app' and privilege_type = 'SELECT'",
    );
    const bare = readable.filter((table) => tables[table]?.contents === "protected" && !tables[table].walls);
    expect(bare).toEqual([]);
  });

  it("nothing is for everybody: no policy, no grant, no function", async () => {
    expect(
      await names("select policyname as name from pg_policies where schemaname = 'dignity' and 'public' = any (roles)"),
    ).toEqual([]);
    expect(
      await names(
        "select table_name as name from information_schema.role_table_grants where table_schema = 'dignity' and grantee = 'PUBLIC'",
      ),
    ).toEqual([]);
    expect(
      await names(
        "select p.oid::regprocedure::text as name from pg_proc p where pronamespace in ('app'::regnamespace, 'dignity'::regnamespace) and has_function_privilege('public', p.oid, 'execute')",
      ),
    ).toEqual([]);
  });

  it("a function that runs as the owner says where it looks", async () => {
    expect(
      await names(`select p.oid::regprocedure::text as name from pg_proc p
      where pronamespace = 'app'::regnamespace and prosecdef and not coalesce('search_path=""' = any (proconfig), false)`),
    ).toEqual([]);
  });

  it("nobody who runs the application is powerful, or owns anything", async () => {
    expect(
      await names(
        "select rolname as name from pg_roles where rolname like 'dignity%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)",
      ),
    ).toEqual([]);
    expect(await names("select distinct tableowner as name from pg_tables where schemaname = 'dignity'")).toEqual([
      "dignity_owner",
    ]);
  });
});

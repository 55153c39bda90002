import { assertWeakRole, createDataSource, migrate } from "@dignity/persistence";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { emptyDatabase, type EmptyDatabase } from "../../../test/support/database.ts";
import { asSuperuser, type Superuser } from "./support/superuser.ts";

let database: EmptyDatabase;
let superuser: Superuser;
beforeEach(async () => {
  database = await emptyDatabase();
  superuser = asSuperuser(database.ownerUrl);
});
afterEach(async () => {
  await superuser.alone();
  await database.drop();
});

const toTest = () => migrate({ ownerUrl: database.ownerUrl, mode: "test" });

describe("migrating", () => {
  it("may be started by several at once: each file is run once, and all connect alike", async () => {
    const urls = await Promise.all([toTest(), toTest(), toTest()]);
    expect(new Set(urls.map((one) => JSON.stringify(one))).size).toBe(1);
    const ledger = await superuser.query<{ name: string }>("select name from app.migration order by id");
    expect(ledger.length).toBeGreaterThan(9);
    expect(new Set(ledger.map(({ name }) => name)).size).toBe(ledger.length);
    expect(ledger.map(({ name }) => Number(name.slice(0, 4)))).toEqual(ledger.map((_, index) => index + 1));
  });

  it("finds nothing to do the second time, as superuser or as owner", async () => {
    const { ownerUrl } = await toTest();
    const before = await superuser.query("select * from app.migration");
    await toTest();
    await migrate({ ownerUrl, mode: "test" });
    expect(await superuser.query("select * from app.migration")).toEqual(before);
  });

  it("leaves the tables as the entities say, so that TypeORM would change nothing", async () => {
    const { ownerUrl } = await toTest();
    const dataSource = await createDataSource(ownerUrl, 2).initialize();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName).sort();
    await dataSource.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    const there = await superuser.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'dignity'",
    );
    expect(tables).toEqual(there.map(({ name }) => name).sort());
  });

  it("refuses a database that a newer version has migrated", async () => {
    const { ownerUrl } = await toTest();
    await superuser.query(`insert into app.migration (timestamp, name) values (9999, '9999_from_the_future')`);
    await expect(toTest()).rejects.toMatchObject({
      code: "DATABASE_NEWER",
      message: expect.stringContaining("9999_from"),
    });
    await expect(migrate({ ownerUrl, mode: "test" })).rejects.toMatchObject({ code: "DATABASE_NEWER" });
  });

  it("keeps a database for what it was made for", async () => {
    await toTest();
    const changed = migrate({ ownerUrl: database.ownerUrl, mode: "production" });
    await expect(changed).rejects.toMatchObject({ code: "MODE_CHANGED" });
  });

  it("says what is missing where it may not make the roles itself", async () => {
    const { ownerUrl } = await toTest();
    await superuser.query("drop schema bullmq");
    const refused = migrate({ ownerUrl, mode: "test" });
    await expect(refused).rejects.toMatchObject({
      code: "ROLES_MISSING",
      message: expect.stringContaining("create schema if not exists bullmq authorization dignity_queue"),
    });
  });
});

describe("the clock", () => {
  it("moves forward in a test database, and never in production", async () => {
    await toTest();
    await superuser.query("select app.move_clock('1 hour')");
    await expect(superuser.query("select app.move_clock('-1 hour')")).rejects.toMatchObject({ code: "DG002" });
    await superuser.query("update app.deployment set mode = 'production'");
    await expect(superuser.query("select app.move_clock('1 hour')")).rejects.toMatchObject({ code: "DG001" });
  });
});

describe("the role of a process", () => {
  it("must be weak", async () => {
    const { appUrl, queueUrl, sweepUrl, ownerUrl } = await toTest();
    for (const url of [appUrl, queueUrl, sweepUrl]) await expect(assertWeakRole(url)).resolves.toBeUndefined();
    for (const url of [database.ownerUrl, ownerUrl])
      await expect(assertWeakRole(url)).rejects.toMatchObject({ code: "ROLE_TOO_STRONG" });
  });

  it("confines the queue to its own schema", async () => {
    const { queueUrl } = await toTest();
    const queue = asSuperuser(queueUrl);
    await queue.query("create table bullmq.probe (id int)");
    await expect(queue.query("select 1 from dignity.wake")).rejects.toMatchObject({ code: "42501" });
    await expect(queue.query("select app.now()")).rejects.toMatchObject({ code: "42501" });
  });
});

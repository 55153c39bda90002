import { migrate } from "@dignity/persistence";
import { afterAll, beforeAll, expect, it } from "vitest";

import { emptyDatabase, type EmptyDatabase } from "../../../test/support/database.ts";
import { catalogue } from "./support/catalogue.ts";
import { asSuperuser, type Superuser } from "./support/superuser.ts";

let database: EmptyDatabase;
let superuser: Superuser;
beforeAll(async () => {
  database = await emptyDatabase();
  await migrate({ ownerUrl: database.ownerUrl, mode: "test" });
  superuser = asSuperuser(database.ownerUrl);
});
afterAll(async () => {
  await superuser.alone();
  await database.drop();
});

// To write the snapshot anew after a change of the migrations: vitest run packages/persistence/test/catalogue.test.ts --update
it("is what the committed snapshot says", async () => {
  await expect(await catalogue(superuser)).toMatchFileSnapshot("../../../migrations/catalogue.snapshot.txt");
});

it("has forced row security on every table of the records", async () => {
  const open = await superuser.query(`
    select c.relname from pg_class c where c.relnamespace = 'dignity'::regnamespace and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)`);
  expect(open).toEqual([]);
});

it("lets nobody run a function who was not given it, nor choose what its names mean", async () => {
  const loose = await superuser.query(`
    select p.proname from pg_proc p where p.pronamespace in ('app'::regnamespace, 'dignity'::regnamespace)
      and (p.proacl is null or exists (select 1 from aclexplode(p.proacl) g where g.grantee = 0)
        or not 'search_path=""' = any (coalesce(p.proconfig, '{}')))`);
  expect(loose).toEqual([]);
});

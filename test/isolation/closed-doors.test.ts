import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Database, type Populated, undone } from "./databases.ts";
import { byRowSecurity, enter } from "./enforcers/by-row-security.ts";
import { tables } from "./inventory.ts";
import { populate } from "./populate.ts";
import { actorsOf } from "./world/actors.ts";
import { aWorld } from "./world/random-world.ts";
import { ids } from "./world/world.ts";

const [world] = fc.sample(aWorld(60), { seed: 11, numRuns: 1 });
if (!world) throw new Error("There is no world.");
let database: Populated;
beforeAll(async () => {
  database = await populate(world);
});
afterAll(() => database.drop());

const entries = Object.entries(tables);
const closed = entries.filter(([, { contents }]) => contents !== "public fact").map(([table]) => table);

/** Which of these tables may be asked at all: an attempt at another would end the transaction. */
async function askable(connection: Database, names: readonly string[]): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'dignity'::regnamespace and relname = any ($1)
     and has_schema_privilege('dignity', 'usage') and has_table_privilege(oid, 'select')`,
    [names],
  );
  return rows.map(({ name }) => name);
}

/** How many rows each of these tables shows. */
async function visible(connection: Database, names: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of await askable(connection, names)) {
    const { rows } = await connection.query<{ n: number }>(`select count(*)::int as n from dignity.${name}`);
    if (rows[0]?.n) counts[name] = rows[0].n;
  }
  return counts;
}

/** Somebody who reads and may act on a case. */
async function reader() {
  for (const { actor } of actorsOf(world as NonNullable<typeof world>)) {
    const seen = await undone(database.app, () => byRowSecurity(database.app, actor));
    const act = [...seen].find((one) => one.startsWith("act e"));
    if (act) return { actor, caseId: act.slice("act ".length) };
  }
  throw new Error("Nobody may do anything in this world.");
}

describe("the runtime role", () => {
  it("can ask most tables, so that seeing nothing says something", async () => {
    expect((await askable(database.app, closed)).length).toBeGreaterThan(15);
  });

  it("sees nothing on a fresh connection", async () => {
    expect(await visible(database.app, closed)).toEqual({});
  });

  it("sees nothing after a transaction that had entered", async () => {
    const { actor } = await reader();
    await database.app.query("begin");
    await enter(database.app, actor);
    expect(await visible(database.app, ["case_file"])).not.toEqual({});
    await database.app.query("commit");
    expect((await database.app.query("select current_setting('app.kind', true) as kind")).rows).toEqual([{ kind: "" }]);
    expect(await visible(database.app, closed)).toEqual({});
  });

  it("reads nothing of what was reported through the intake door", async () => {
    const { actor } = await reader();
    const behind = entries.filter(([, { contents }]) => contents === "protected").map(([table]) => table);
    await undone(database.app, async () => {
      await enter(database.app, actor, "intake");
      expect(await visible(database.app, behind)).toEqual({});
    });
  });

  it("never learns that it is excluded", async () => {
    for (const { actor } of actorsOf(world))
      await undone(database.app, async () => {
        await enter(database.app, actor);
        const { rows } = await database.app.query(
          `select 1 from dignity.exclusion where person_id = $1
           union all select 1 from dignity.case_party p join dignity.exclusion x using (organisation_id, case_id) where x.person_id = $1`,
          [actor.personId],
        );
        expect(rows).toEqual([]);
      });
  });
});

describe("a row", () => {
  it("cannot be moved to another organisation, nor to another case", async () => {
    const { actor } = await reader();
    const moves = [
      "update dignity.case_file set organisation_id = $1",
      "update dignity.case_file set capacity = $1",
      "update dignity.task set organisation_id = $1",
      "update dignity.task set case_id = $1",
      "update dignity.case_assignment set person_id = $1",
      "update dignity.case_share set partner_organisation_id = $1",
      "update dignity.support_entry set case_id = $1",
      "update dignity.support_entry set party_id = $1",
      "update dignity.task_extension set case_id = $1",
      "update dignity.data_key set organisation_id = $1",
      "update dignity.exclusion set person_id = $1",
      "delete from dignity.exclusion where person_id <> $1",
      "delete from dignity.case_file where organisation_id <> $1",
    ];
    for (const sql of moves)
      await undone(database.app, async () => {
        await enter(database.app, actor);
        await expect(database.app.query(sql, [ids.organisation(1)])).rejects.toMatchObject({ code: "42501" });
      });
  });

  it("could not be moved even if the column were granted", () =>
    undone(database.admin, async () => {
      const { actor, caseId } = await reader();
      await database.admin.query("alter table dignity.case_file disable trigger all");
      await database.admin.query("grant update on dignity.case_file to dignity_app");
      await database.admin.query("set local role dignity_app");
      await enter(database.admin, actor);
      const other = ids.organisation(actor.organisationId === ids.organisation(1) ? 2 : 1);
      const move = "update dignity.case_file set organisation_id = $1 where id = $2";
      await expect(database.admin.query(move, [other, caseId])).rejects.toMatchObject({ code: "42501" });
    }));
});

describe("at once, in a transaction that has begun", () => {
  const stops = {
    "an exclusion": `insert into dignity.exclusion select organisation_id, id, $2, 'conflict', app.now() from dignity.case_file where id = $1`,
    "the end of a role": `update dignity.role_holder set valid_to = app.now() - interval '1 s' where $1::uuid is not null and person_id = $2`,
    "the end of an appointment": `update dignity.appointment set valid_to = app.now() - interval '1 s' where $1::uuid is not null and person_id = $2`,
  };
  it.each(Object.entries(stops))("%s closes the case", async (_, stop) => {
    const { actor, caseId } = await reader();
    const sees = async () =>
      (await database.app.query("select 1 from dignity.case_file where id = $1", [caseId])).rows.length;
    await undone(database.app, async () => {
      await enter(database.app, actor);
      expect(await sees()).toBe(1);
      await database.admin.query(stop, [caseId, actor.personId]);
      expect(await sees()).toBe(0);
    });
  });
});

describe("the other roles", () => {
  const asRole = async (url: string, work: (client: pg.Client) => Promise<void>) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await work(client).finally(() => client.end());
  };

  it("the sweep reads what is due, by opaque ids, and nothing else", () =>
    asRole(database.urls.sweepUrl, async (sweep) => {
      const readable = entries.flatMap(([table, { sweep: columns }]) => (columns ? [[table, columns] as const] : []));
      for (const [table, columns] of readable) await sweep.query(`select ${columns} from dignity.${table}`);
      const rest = closed.filter((table) => !readable.some(([name]) => name === table));
      expect(await askable(sweep, rest)).toEqual([]);
      await expect(sweep.query("select message_envelope from dignity.delivery")).rejects.toMatchObject({
        code: "42501",
      });
      await expect(sweep.query("update dignity.wake set rung = 1")).rejects.toMatchObject({ code: "42501" });
    }));

  it("the queue has no way in", () =>
    asRole(database.urls.queueUrl, async (queue) => {
      expect(await askable(queue, Object.keys(tables))).toEqual([]);
      await expect(queue.query("select app.enter('system', null, null, null)")).rejects.toMatchObject({
        code: "42501",
      });
    }));
});

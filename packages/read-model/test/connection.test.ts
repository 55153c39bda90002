import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const stranger = world.addActor("manager", world.partner);
const caseId = world.addCase({ organisationId: world.trust });

let house: House;
beforeAll(async () => void (house = await openHouse(world, { connections: 1 })));
afterAll(() => house?.close());

const cases = "{ cases(first: 5) { nodes { id } } }";
// PostgreSQL alone finds out that this is no moment: the schema of the tests takes any.
const failing = `{ cases(first: 5, filter: { openedAfter: "not a moment" }) { nodes { id } } }`;

describe("the one connection there is", () => {
  test("carries each read within a transaction of its own, in one go", async () => {
    house.sent.length = 0;
    await house.ask(manager, cases);
    const [begin, enter, read, commit] = house.sent;
    expect(house.sent).toHaveLength(4);
    expect(begin).toEqual({ kind: "context", text: "begin read only" });
    expect(enter?.text).toContain("app.enter");
    expect(read).toMatchObject({ kind: "read", text: expect.stringContaining("dignity.case_file") });
    expect(commit).toEqual({ kind: "context", text: "commit" });
  });

  test("is clean after a statement has failed, and the next reader is nobody", async () => {
    const { rows: before } = await house.pool.query("select pg_backend_pid() as pid");
    await expect(house.ask(manager, failing)).rejects.toMatchObject({ code: "22007" });
    expect(house.pool.idleCount).toBe(1);
    const { rows } = await house.pool.query(
      "select pg_backend_pid() as pid, app.kind(), app.person(), (select count(*)::int from dignity.case_file)",
    );
    expect(rows).toEqual([{ pid: before[0].pid, kind: "", person: null, count: 0 }]);
    expect((await house.ask(manager, cases)).cases.nodes).toEqual([{ id: `case_${caseId}` }]);
  });

  test("keeps people apart who ask at the same moment", async () => {
    const asked = Array.from({ length: 40 }, (_, index) => [manager, stranger][index % 2] ?? manager);
    const answers = await Promise.all(asked.map((actor) => house.ask(actor, cases)));
    expect(answers.map(({ cases: { nodes } }) => nodes.length)).toEqual(
      asked.map((actor) => (actor === manager ? 1 : 0)),
    );
  });

  test("reads nothing if the context cannot be set", async () => {
    const broken = { ...manager, personId: "no uuid" };
    await expect(house.ask(broken, cases)).rejects.toMatchObject({ code: "22P02" });
    expect((await house.ask(stranger, cases)).cases.nodes).toEqual([]);
  });

  test("prepares what is asked again, once for all values and all people of the same grants", async () => {
    const query = "query ($id: ID!, $n: Int) { case(id: $id) { tasks(first: $n) { totalCount } } }";
    const prepared = async () => {
      const { rows } = await house.pool.query(
        "select name from pg_prepared_statements where statement like '%totalCount%'",
      );
      return rows.length;
    };
    for (const [actor, n] of [
      [manager, 1],
      [manager, 2],
      [stranger, 3],
      [stranger, 4],
    ] as const)
      await house.ask(actor, query, { id: `case_${caseId}`, n });
    expect(await prepared()).toBe(1);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const caseId = world.addCase({ organisationId: world.trust, openedAt: "2026-10-17T08:00:00Z" });
const otherId = world.addCase({ organisationId: world.trust, openedAt: "2026-10-18T08:00:00Z" });
const owed = world.addTask(world.trust, caseId, { dueAt: "2026-10-18T08:00:00Z" });
const settled = world.addTask(world.trust, caseId, { state: "settled" });

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

const ids = { id: `case_${caseId}`, other: `case_${otherId}` };
const ask = (query: string, variables: Record<string, unknown> = ids) => house.ask(manager, query, variables);

describe("a selection", () => {
  test("may ask the same field several times, under other names with other arguments", async () => {
    const { case: read } = await ask(`query ($id: ID!) { case(id: $id) {
      all: tasks(first: 5) { totalCount } owed: tasks(last: 5, state: OWED) { nodes { name: id } }
      settled: tasks(first: 1, state: SETTLED) { nodes { name: id } } } }`);
    expect(read).toEqual({
      all: { totalCount: 2 },
      owed: { nodes: [{ name: `task_${owed}` }] },
      settled: { nodes: [{ name: `task_${settled}` }] },
    });
  });

  test("may ask for several things at once, all in one statement", async () => {
    house.sent.length = 0;
    const data = await ask(`query ($id: ID!, $other: ID!) { a: case(id: $id) { id } b: case(id: $other) { id }
      viewer { capacity } __typename organisations(first: 1) { totalCount } }`);
    expect(data).toEqual({
      a: { id: ids.id },
      b: { id: ids.other },
      viewer: { capacity: "employee" },
      __typename: "Query",
      organisations: { totalCount: 2 },
    });
    expect(house.sent.filter(({ kind }) => kind === "read")).toHaveLength(1);
  });

  test("merges what fragments ask of the same field", async () => {
    const data = await ask(`query ($id: ID!) { ...root case(id: $id) { owner { id } ... on Node { id } ...of } }
      fragment root on Query { case(id: $id) { owner { slug } state { key } } }
      fragment of on Case { owner { name ...org } state { label } }
      fragment org on Organisation { kind slug }`);
    expect(data.case).toEqual({
      owner: { slug: "ashbrook", id: `organisation_${world.trust}`, name: "The ashbrook", kind: "trust" },
      state: { key: "open", label: "Open" },
      id: ids.id,
    });
    expect(Object.keys(data.case)).toEqual(["owner", "state", "id"]);
  });

  test("tells types by name, wherever they stand", async () => {
    const data = await ask(`query ($id: ID!) { case(id: $id) { type: __typename state { __typename }
      tasks(first: 1) { __typename edges { __typename node { __typename source { __typename } } } pageInfo { __typename } } } }`);
    expect(data.case).toEqual({
      type: "Case",
      state: { __typename: "CaseState" },
      tasks: {
        __typename: "TaskConnection",
        edges: [{ __typename: "TaskEdge", node: { __typename: "Task", source: { __typename: "Source" } } }],
        pageInfo: { __typename: "PageInfo" },
      },
    });
  });

  test.each([
    [true, false, ["a", "c"]],
    [false, true, ["b", "d"]],
    [true, true, ["c", "d"]],
    [false, false, ["a", "b"]],
  ])("skips (%s) and includes (%s) as told", async (skip, include, expected) => {
    const query = `query ($id: ID!, $skip: Boolean!, $include: Boolean = false) { case(id: $id) {
      a: reference @include(if: $skip) @skip(if: $include) b: reference @skip(if: $skip)
      ...on Case @include(if: $skip) { c: reference } ...more @include(if: $include) } }
      fragment more on Case { d: reference }`;
    const { case: read } = await ask(query, { ...ids, skip, include });
    const wanted = { a: skip && !include, b: !skip, c: skip, d: include };
    expect(Object.keys(read).toSorted()).toEqual(Object.entries(wanted).flatMap(([key, is]) => (is ? [key] : [])));
    expect(expected.every((key) => key in read || !wanted[key as keyof typeof wanted])).toBe(true);
  });

  test("may be wide, and its names long", async () => {
    const names = Array.from({ length: 130 }, (_, index) => `field${index}`);
    const long = "n".repeat(100);
    const wide = await ask(
      `query ($id: ID!) { case(id: $id) { ${names.map((name) => `${name}: version`).join(" ")} } }`,
    );
    expect(wide.case).toEqual(Object.fromEntries(names.map((name) => [name, 1])));
    const both = [...names, long].map((name) => `${name}: version`).join(" ");
    const { case: read } = await ask(`query ($id: ID!) { case(id: $id) { ${both} ${long}2: state { label } } }`);
    expect(read[long]).toBe(1);
    expect(read[`${long}2`]).toEqual({ label: "Open" });
    expect(Object.keys(read)).toEqual([...names, long, `${long}2`]);
  });
});

describe("what an answer comes as", () => {
  const operation = async (query: string) => {
    const { parse } = await import("graphql");
    const { schema } = await import("./support/house.ts");
    const asked = { document: parse(query), operationName: undefined, variables: {}, schema };
    return house.readModel.readOperation(asked, manager);
  };

  test("is text where PostgreSQL knows it all", async () => {
    const answer = await operation("{ cases(first: 2) { nodes { reference tasks(first: 1) { totalCount } } } }");
    expect(answer).toHaveProperty("rawData");
  });

  test("is data where something was added", async () => {
    expect(await operation("{ cases(first: 2) { nodes { state { label } } } }")).toHaveProperty("data");
  });

  test.each([
    "{ policies { id } cases(first: 1) { totalCount } }",
    "{ cases(first: 1) { nodes { policy { id } } } }",
    "{ __schema { queryType { name } } }",
    "mutation { assignCase(input: { idempotencyKey: 1, caseId: 1, personId: 1, role: 1 }) { case { id } } }",
  ])("is left to an executor for %s", async (query) => {
    house.sent.length = 0;
    expect(await operation(query)).toBeUndefined();
    expect(house.sent).toEqual([]);
  });
});

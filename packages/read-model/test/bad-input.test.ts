import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const caseId = world.addCase({ organisationId: world.trust });

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

const refused = (query: string, variables = {}) =>
  expect(house.text(manager, query, variables)).rejects.toMatchObject({
    name: "GraphQLError",
    extensions: { code: "BAD_USER_INPUT" },
  });

const cursorOf = (text: string) => Buffer.from(text).toString("base64url");
const id = caseId;

describe("a page", () => {
  test.each(["", "first: 0", "first: 101", "last: -1", "first: 1, last: 1", "first: null", 'after: "x"'])(
    "is not given for (%s)",
    async (page) => {
      const args = [page, "orderBy: OPENED_NEWEST_FIRST"].filter(Boolean).join(", ");
      await refused(`{ cases(${args}) { totalCount } }`);
      await refused(`{ case(id: "case_${caseId}") { tasks${page && `(${page})`} { totalCount } } }`);
    },
  );

  test("is refused for a size that a variable brings, also when the statement is known", async () => {
    const query = "query ($n: Int) { cases(first: $n) { totalCount } }";
    expect(await house.ask(manager, query, { n: 100 })).toEqual({ cases: { totalCount: 1 } });
    await refused(query, { n: 101 });
    await refused(query, { n: 0 });
  });

  test.each([
    "",
    "rubbish",
    "%%%",
    "' or 1=1 --",
    cursorOf("OPENED_NEWEST_FIRST"),
    cursorOf(`OPENED_NEWEST_FIRST|2026-10-17T08:00:00.123456Z|${id}|more`),
    cursorOf(`OPENED_NEWEST_FIRST|2026-10-17T08:00:00.123456Z|' or true --`),
    cursorOf(`OPENED_NEWEST_FIRST|2026-13-17T08:00:00.123456Z|${id}`),
    cursorOf(`OPENED_NEWEST_FIRST|2026-02-30T08:00:00.123456Z|${id}`),
    cursorOf(`OPENED_NEWEST_FIRST|infinity|${id}`),
    cursorOf(`OPENED_OLDEST_FIRST|2026-10-17T08:00:00.123456Z|${id}`),
    cursorOf(`DUE_FIRST|2026-10-17T08:00:00.123456Z|${id}`),
    `${cursorOf(`OPENED_NEWEST_FIRST|2026-10-17T08:00:00.123456Z|${id}`)}=`,
  ])("does not begin at the cursor “%s”", async (cursor) => {
    await refused("query ($c: String) { cases(first: 1, after: $c) { totalCount } }", { c: cursor });
    await refused("query ($c: String) { cases(last: 1, before: $c) { totalCount } }", { c: cursor });
  });
});

test("more than a hundred nodes are too many", async () => {
  const ids = (count: number) => ({ ids: Array.from({ length: count }, () => `case_${caseId}`) });
  const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
  expect((await house.ask(manager, query, ids(100))).nodes).toHaveLength(100);
  await refused(query, ids(101));
});

describe("text that looks like SQL", () => {
  const evil = ["'; drop table dignity.task; --", "$1", "\\'", "' or '1'='1", `"; select 1`, "$$ || $$", "%", "\u2028"];

  test.each(evil)("is only ever a value: %s", async (text) => {
    house.sent.length = 0;
    const query = `query ($id: ID!, $text: String!, $list: [String!]) {
      case(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } caseByReference(reference: $text) { id }
      cases(first: 1, filter: { state: $list, level: $list, pathway: $text }) { totalCount }
      tasks(first: 1, filter: { definition: $text, pathway: $text, caseId: $id }) { totalCount } }`;
    expect(await house.ask(manager, query, { id: text, text, list: [text] })).toEqual({
      case: null,
      node: null,
      nodes: [null],
      caseByReference: null,
      cases: { totalCount: 0 },
      tasks: { totalCount: 0 },
    });
    for (const { text: sql } of house.sent) expect(sql).not.toContain("drop table");
  });

  test("makes one text of statement with any other", async () => {
    house.sent.length = 0;
    const query = "query ($text: String!) { caseByReference(reference: $text) { id } }";
    for (const text of evil) await house.ask(manager, query, { text });
    expect(new Set(house.sent.filter(({ kind }) => kind === "read").map(({ text }) => text)).size).toBe(1);
  });

  test("is a value as a literal, too", async () => {
    const { caseByReference } = await house.ask(manager, `{ caseByReference(reference: "' or true --") { id } }`);
    expect(caseByReference).toBeNull();
  });
});

import { getIntrospectionQuery } from "graphql";
import { expect, test } from "vitest";

import { startApi } from "./support/api.ts";

const codeOf = (body: { errors?: readonly { extensions: { code: string } }[] }) => body.errors?.[0]?.extensions.code;
const times = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join(" ");
const nested = (depth: number) =>
  `{ tasks(first: 1) { nodes { ${"case { tasks(first: 1) { nodes { ".repeat(depth)} id ${"} } }".repeat(depth)} } } }`;

const refused: Record<string, string> = {
  "deeper than twelve fields": nested(4),
  "deeper than twelve fields through fragments": `
    fragment A on Case { tasks(first: 1) { nodes { case { ...B } } } }
    fragment B on Case { tasks(first: 1) { nodes { case { ...C } } } }
    fragment C on Case { tasks(first: 1) { nodes { case { ...D } } } }
    fragment D on Case { tasks(first: 1) { nodes { case { id } } } }
    { case(id: "x") { ...A } }`,
  "more than thirty aliases": `{ viewer { ${times(31, (i) => `a${i}: capacity`)} } }`,
  "more than thirty aliases of __typename": `{ viewer { ${times(31, (i) => `a${i}: __typename`)} } }`,
  "aliases that a fragment multiplies": `
    fragment A on Organisation { ${times(11, (i) => `a${i}: name`)} }
    { viewer { organisation { ...A } } case(id: "x") { owner { ...A } sharedWith { ...A } } }`,
  "more than ten root fields": `{ ${times(11, (i) => `a${i}: policies { id }`)} }`,
  "more than ten root fields in a fragment": `{ ...Q } fragment Q on Query { ${times(11, (i) => `a${i}: policies { id }`)} }`,
  "more than five directives on a field": `{ viewer { capacity ${times(6, () => "@include(if: true)")} } }`,
  "more than five directives on a fragment": `{ ... ${times(6, () => "@include(if: true)")} { viewer { capacity } } }`,
  "a fragment that spreads itself": "{ viewer { ...A } } fragment A on Viewer { organisation { id } ...A }",
};

test.each(Object.entries(refused))("refuses %s", async (_name, query) => {
  const { ask } = await startApi();
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(codeOf(body)).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(body.data).toBeUndefined();
});

test("takes what is just within the limits", async () => {
  const { ask } = await startApi({ reader: { readOperation: async () => ({ data: {} }) } });
  for (const query of [
    nested(3),
    `{ viewer { ${times(30, (i) => `a${i}: capacity`)} } }`,
    `{ ${times(10, (i) => `a${i}: policies { id }`)} }`,
    `{ viewer { capacity ${times(1, () => "@include(if: true)")} } }`,
  ])
    expect(await ask(query)).toMatchObject({ status: 200 });
});

test("refuses a document of more than two thousand words before it is understood", async () => {
  const { ask } = await startApi();
  const { status, body } = await ask(`{ ${"viewer ".repeat(2001)} }`);
  expect(status).toBe(400);
  expect(codeOf(body)).toBe("GRAPHQL_PARSE_FAILED");
});

test("fragments that unfold without end are measured at once", async () => {
  const doubling = times(40, (i) => `fragment F${i} on Case { ...F${i + 1} ...F${i + 1} }`);
  const { ask } = await startApi();
  const started = performance.now();
  const { body } = await ask(`{ case(id: "x") { ...F0 } } ${doubling} fragment F40 on Case { a: id b: id }`);
  expect(codeOf(body)).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(performance.now() - started).toBeLessThan(2000);
});

test("tools can still read the schema where it is open", async () => {
  const { ask } = await startApi();
  expect((await ask(getIntrospectionQuery())).body.errors).toBeUndefined();
});

const prices: [query: string, price: number, variables: Record<string, unknown>][] = [
  ["{ viewer { capacity } }", 1, {}],
  ["{ viewer { person { id } organisation { id } } }", 3, {}],
  ["{ cases(first: 10) { nodes { id } } }", 20, {}],
  ["{ cases(first: 10) { edges { cursor node { id } } } }", 30, {}],
  ["{ cases(first: 10) { nodes { tasks(first: 5) { nodes { id } } } } }", 10 * (1 + 1 + 5 * 2), {}],
  ["{ cases(last: 10) { nodes { assignments { id } } } }", 10 * (1 + 1 + 5), {}],
  ["query ($n: Int) { cases(first: $n) { nodes { id } } }", 14, { n: 7 }],
  ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3, {}],
  ["{ ...Q } fragment Q on Query { viewer { ...V } } fragment V on Viewer { person { id } }", 2, {}],
  ["{ cases(first: 2) { pageInfo { hasNextPage } } }", 4, {}],
  ["{ __typename }", 0, {}],
];

test.each(prices)("%s is worth %d", async (query, price, variables) => {
  const { ask } = await startApi({ reader: { readOperation: async () => ({ data: {} }) } });
  const { status, body } = await ask(query, variables);
  expect(status).toBe(200);
  expect(body.extensions?.cost).toEqual({ requested: price, maximum: 10_000 });
});

test("what costs too much is refused before anything is read, and told its price", async () => {
  let reads = 0;
  const readOperation = async () => {
    reads += 1;
    return { data: {} };
  };
  const { ask } = await startApi({ reader: { readOperation } });
  const { status, body } = await ask("{ cases(first: 100) { nodes { tasks(first: 50) { nodes { id } } } } }");
  expect(status).toBe(400);
  expect(codeOf(body)).toBe("COST_LIMIT_EXCEEDED");
  expect(body.extensions?.cost).toEqual({ requested: 100 * (1 + 1 + 50 * 2), maximum: 10_000 });
  expect(reads).toBe(0);
});

test("a document that was affordable once is reckoned anew with other variables", async () => {
  const { ask } = await startApi({ reader: { readOperation: async () => ({ data: {} }) } });
  const query = "query ($n: Int) { cases(first: $n) { nodes { tasks(first: 100) { nodes { id } } } } }";
  expect((await ask(query, { n: 1 })).status).toBe(200);
  expect(codeOf((await ask(query, { n: 100 })).body)).toBe("COST_LIMIT_EXCEEDED");
});

const badPages: readonly string[] = [
  "{ cases { totalCount } }",
  "{ cases(first: 1, last: 1) { totalCount } }",
  "{ cases(first: 0) { totalCount } }",
  "{ cases(first: -1) { totalCount } }",
  "{ cases(first: 101) { totalCount } }",
  "{ cases(last: 101) { totalCount } }",
  '{ cases(last: 1, after: "x") { totalCount } }',
  '{ cases(first: 1, before: "x") { totalCount } }',
  "{ cases(first: null) { totalCount } }",
  '{ case(id: "x") { tasks { totalCount } } }',
  '{ node(id: "x") { ... on Case { transitions(first: 0) { totalCount } } } }',
  `{ nodes(ids: [${'"x",'.repeat(101)}]) { id } }`,
];

test.each(badPages)("%s does not say what it wants", async (query) => {
  const { ask } = await startApi();
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(codeOf(body)).toBe("BAD_USER_INPUT");
});

test("variables that do not fit never reach the read model, and give no hints", async () => {
  let reads = 0;
  const readOperation = async () => {
    reads += 1;
    return { data: {} };
  };
  const { ask } = await startApi({ reader: { readOperation } });
  const query = "query ($filter: CaseFilter) { cases(first: 1, filter: $filter) { totalCount } }";
  for (const filter of [{ openedAfter: "yesterday" }, { openedAfter: 5 }, { pathwey: "x" }, { state: [{}] }, "x"]) {
    const { status, body } = await ask(query, { filter });
    expect(status).toBe(400);
    expect(codeOf(body)).toBe("BAD_USER_INPUT");
    expect(body.errors?.[0]?.message).not.toContain("Did you mean");
  }
  expect(reads).toBe(0);
});

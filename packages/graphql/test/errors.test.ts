import { GraphQLError } from "graphql";
import { expect, test } from "vitest";

import { startApi } from "./support/api.ts";

const secret = "insert or update on table case_file violates constraint: Jane was pushed";
const fault = Object.assign(new Error(secret), { code: "23503", detail: secret, hint: secret });

const failing = {
  readOperation: async () => undefined,
  read: async () => {
    throw fault;
  },
};

test.each([true, false])("a fault of ours is told as nothing more (production: %s)", async (production) => {
  const { ask, logged } = await startApi({ production, reader: failing });
  const { body } = await ask("{ cases(first: 1) { totalCount } }");
  const [error] = body.errors ?? [];
  expect(error).toMatchObject({ path: ["cases"], extensions: { code: "INTERNAL" } });
  expect(JSON.stringify(body)).not.toMatch(/Jane|constraint|23503|\.ts:/);
  expect(Object.keys(error?.extensions ?? {}).toSorted()).toEqual(["code", "requestId"]);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatchObject({ event: "request.failed", code: "23503", requestId: error?.extensions.requestId });
});

test("in production the log does not quote the fault either", async () => {
  const { ask, logged } = await startApi({ production: true, reader: failing });
  await ask("{ cases(first: 1) { totalCount } }");
  expect(JSON.stringify(logged)).not.toContain("Jane");
  expect(logged[0]?.["at"]).toContain("errors.test.ts");
});

test.each(["readOperation", "identify"] as const)("a fault in %s is masked, too", async (place) => {
  const broken = async () => {
    throw fault;
  };
  const { ask, logged } = await startApi(
    place === "identify" ? { identify: broken } : { reader: { readOperation: broken } },
  );
  const { status, body } = await ask("{ viewer { capacity } }");
  expect(status).toBe(500);
  expect(body.errors?.[0]?.extensions.code).toBe("INTERNAL");
  expect(JSON.stringify(body)).not.toContain("Jane");
  expect(logged).not.toHaveLength(0);
});

test("an error with a code that is none of the API's is masked", async () => {
  const read = async () => {
    throw new GraphQLError(secret, { extensions: { code: "SECRET_CODE" } });
  };
  const { ask } = await startApi({ reader: { read } });
  const { body } = await ask("{ viewer { capacity } }");
  expect(body.errors?.[0]?.extensions.code).toBe("INTERNAL");
  expect(JSON.stringify(body)).not.toContain("Jane");
});

test("a fault of the client that the read model finds is told, without what else it carries", async () => {
  const read = async () => {
    throw new GraphQLError("That is no cursor.", { extensions: { code: "BAD_USER_INPUT", sql: secret } });
  };
  const { ask, logged } = await startApi({ reader: { read } });
  const { body } = await ask('{ cases(first: 1, after: "x") { totalCount } }');
  expect(body.errors?.[0]).toMatchObject({ message: "That is no cursor.", extensions: { code: "BAD_USER_INPUT" } });
  expect(JSON.stringify(body)).not.toContain("Jane");
  expect(logged).toEqual([]);
});

test("every error carries the id of its request, and the answer's header has the same", async () => {
  const { ask } = await startApi({ reader: failing });
  const seen = new Set<string>();
  for (const query of [
    "{",
    "{ nothing }",
    "{ cases { totalCount } }",
    "{ cases(first: 1) { totalCount } }",
    "query A { __typename } query B { __typename }",
  ]) {
    const { headers, body } = await ask(query);
    const id = body.errors?.[0]?.extensions.requestId;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("x-request-id")).toBe(id);
    seen.add(id ?? "");
  }
  expect(seen.size).toBe(5);
});

const hints = [
  "{ viewr { capacity } }",
  "{ viewer { capacty } }",
  "{ cases(frist: 1) { totalCount } }",
  "{ viewer }",
  "{ cases(first: 1, orderBy: OPENED_NEWEST) { totalCount } }",
  "{ nodes(ids: []) { ... on Caze { id } } }",
];

test.each(hints)("in production %s is given no hint", async (query) => {
  const { ask } = await startApi({ production: true });
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).not.toContain("Did you mean");
});

test("in production the schema cannot be read", async () => {
  const { ask } = await startApi({ production: true });
  for (const query of ["{ __schema { types { name } } }", '{ __type(name: "Case") { name } }']) {
    const { body } = await ask(query);
    expect(body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(body.data).toBeUndefined();
  }
});

test("in production a document full of faults gets a short answer", async () => {
  const { ask } = await startApi({ production: true });
  const { body } = await ask(`{ ${Array.from({ length: 500 }, (_, i) => `x${i}`).join(" ")} }`);
  expect(body.errors?.length).toBeLessThanOrEqual(2);
});

import type { Reader } from "@dignity/graphql";
import { expect, test } from "vitest";

import { actor, startApi } from "./support/api.ts";

test("a query goes to the read model whole, and its text through untouched", async () => {
  const asked: unknown[] = [];
  const readOperation: Reader["readOperation"] = async (operation, who) => {
    asked.push({ ...operation, document: operation.document.kind, schema: operation.schema.getQueryType()?.name, who });
    // The blanks show that nobody has parsed and printed it again.
    return { rawData: '{"cases":  {"totalCount":  7}}' };
  };
  const { send } = await startApi({ reader: { readOperation } });
  const query = "query Count($n: Int) { cases(first: $n) { totalCount } }";
  const response = await send({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, operationName: "Count", variables: { n: 5 } }),
  });
  expect(await response.text()).toBe(
    '{"data":{"cases":  {"totalCount":  7}},"extensions":{"cost":{"requested":5,"maximum":10000}}}',
  );
  expect(asked).toEqual([
    { document: "Document", operationName: "Count", variables: { n: 5 }, schema: "Query", who: actor },
  ]);
});

test("parsed data goes out as it is", async () => {
  const data = { viewer: { capacity: "employer" } };
  const { ask } = await startApi({ reader: { readOperation: async () => ({ data }) } });
  expect((await ask("{ viewer { capacity } }")).body.data).toEqual(data);
});

test("a mutation never goes to the read model whole", async () => {
  const readOperation = () => Promise.reject(new Error("was asked"));
  const { ask } = await startApi({ reader: { readOperation } });
  expect((await ask("mutation { __typename }")).body.data).toEqual({ __typename: "Mutation" });
});

test("what the read model does not answer whole is read field by field, by its response keys", async () => {
  const read: Reader["read"] = async (info, who) => {
    expect(who).toBe(actor);
    return info.path.key === "mine"
      ? { label: "a capacity", who: { id: "person_1", name: "Somebody" }, roles: [{ label: "key", key: "label" }] }
      : null;
  };
  const { ask } = await startApi({ reader: { read } });
  const { body } = await ask(`{
    mine: viewer { label: capacity who: person { id name } roles { label: role key: label } }
    case(id: "case_1") { id }
  }`);
  expect(body).toMatchObject({
    data: {
      mine: { label: "a capacity", who: { id: "person_1", name: "Somebody" }, roles: [{ label: "key", key: "label" }] },
      case: null,
    },
  });
});

test("an object in the place of an interface is what it says it is", async () => {
  const read = async () => [{ __typename: "Organisation", id: "organisation_1", name: "A" }, null];
  const { ask } = await startApi({ reader: { read } });
  const { body } = await ask('{ nodes(ids: ["a", "b"]) { __typename id ... on Organisation { name } } }');
  expect(body.data).toEqual({ nodes: [{ __typename: "Organisation", id: "organisation_1", name: "A" }, null] });
});

test("a case's policy is found by its id, with the aliases of the selection", async () => {
  const read = async () => ({ under: "hee-em/bullying@1" });
  const { ask } = await startApi({ reader: { read } });
  const { body } = await ask('{ case(id: "case_1") { under: policy { key: title version levels { label: key } } } }');
  expect(body.data).toEqual({
    case: {
      under: {
        key: "Bullying, harassment and undermining in the workplace",
        version: 1,
        levels: [{ label: "low" }, { label: "mid" }, { label: "high" }],
      },
    },
  });
});

test("of several operations the named one is executed", async () => {
  const { send } = await startApi();
  const body = (operationName?: string) => ({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "query A { a: __typename } query B { b: __typename }", operationName }),
  });
  expect(await (await send(body("B"))).json()).toMatchObject({ data: { b: "Query" } });
  expect(await (await send(body("C"))).json()).toMatchObject({
    errors: [{ extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
  });
});

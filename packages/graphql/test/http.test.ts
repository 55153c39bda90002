import { request } from "node:http";

import { expect, test } from "vitest";

import { startApi } from "./support/api.ts";

const json = { "content-type": "application/json" };
const good = JSON.stringify({ query: "{ __typename }" });
const post = (body: string, headers: Record<string, string> = json) => ({ method: "POST", body, headers });
const codeIn = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};

test("an operation is answered, with headers that keep it to whoever asked", async () => {
  const { send } = await startApi();
  const response = await send(post(good));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ data: { __typename: "Query" } });
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});

test("a body over the limit is refused, whether it says its length or not", async () => {
  const { send, url, token } = await startApi();
  const large = JSON.stringify({ query: "{ __typename }", padding: "x".repeat(100_001) });
  const said = await send(post(large));
  expect(said.status).toBe(413);
  expect(await codeIn(said)).toBe("BODY_TOO_LARGE");
  expect(await chunked(`${url}/graphql`, token, large)).toBe(413);
  expect((await send(post(JSON.stringify({ query: "{ __typename }", padding: "x".repeat(99_000) })))).status).toBe(200);
});

test.each([
  ["no JSON", post("{"), 400],
  ["nothing", post(""), 400],
  ["a list of operations", post(`[${good}]`), 400],
  ["a number", post("5"), 400],
  ["no query", post("{}"), 400],
  ["a query that is no text", post('{"query":{}}'), 400],
  ["a form", post("query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" }), 415],
  ["plain text", post(good, { "content-type": "text/plain" }), 415],
  ["another charset", post(good, { "content-type": "application/json; charset=utf-16" }), 415],
  ["a compressed body", post(good, { ...json, "content-encoding": "gzip" }), 415],
  ["a registered query by its hash", post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}'), 200],
] as const)("%s is not executed", async (_name, init, status) => {
  const { send } = await startApi();
  const response = await send(init);
  expect(response.status).toBe(status);
  expect(await codeIn(response)).not.toBe("INTERNAL");
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
  const { send } = await startApi();
  const response = await send({ method });
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("GET, POST");
});

test("GET asks, but only where a page of somebody else's could not, and changes nothing", async () => {
  const { send } = await startApi();
  const path = `/graphql?query=${encodeURIComponent("{ __typename }")}`;
  expect((await send({}, path)).status).toBe(400);
  expect((await send({ headers: { "apollo-require-preflight": "1" } }, path)).status).toBe(200);
  const mutation = `/graphql?query=${encodeURIComponent("mutation { __typename }")}`;
  expect((await send({ headers: { "apollo-require-preflight": "1" } }, mutation)).status).toBe(405);
});

test("who asks for plain JSON gets faults of the document with status 200, others with 400", async () => {
  const { send } = await startApi();
  const faulty = JSON.stringify({ query: "{ nothing }" });
  expect((await send(post(faulty, { ...json, accept: "application/json" }))).status).toBe(200);
  expect((await send(post(faulty, { ...json, accept: "application/graphql-response+json" }))).status).toBe(400);
  const costly = JSON.stringify({ query: "{ cases(first: 100) { nodes { tasks(first: 100) { nodes { id } } } } }" });
  expect((await send(post(costly, { ...json, accept: "application/json" }))).status).toBe(400);
});

test("a page for people is not served in its place", async () => {
  const { send } = await startApi();
  const response = await send({ headers: { accept: "text/html", "apollo-require-preflight": "1" } });
  expect(response.headers.get("content-type")).not.toContain("html");
});

test("health is told without a token: alive, and ready only while all is well", async () => {
  let ready: () => Promise<boolean> = async () => true;
  const { url } = await startApi({ ready: () => ready() });
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  ready = async () => false;
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  ready = () => Promise.reject(new Error("no database"));
  const response = await fetch(`${url}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.text()).not.toContain("database");
});

test("further routes are answered at their path and nowhere else; their faults stay within", async () => {
  const { url, logged } = await startApi({
    routes: {
      "/page": (_request, response) => void response.end("a page"),
      "/broken": () => Promise.reject(new Error("a secret")),
    },
  });
  expect(await (await fetch(`${url}/page?x=1`)).text()).toBe("a page");
  expect((await fetch(`${url}/page/more`)).status).toBe(404);
  const broken = await fetch(`${url}/broken`);
  expect(broken.status).toBe(500);
  expect(await broken.text()).not.toContain("secret");
  expect(logged).toHaveLength(1);
});

test("added routes cannot take the place of the API", async () => {
  const { send } = await startApi({ routes: { "/graphql": (_request, response) => void response.end("mine") } });
  expect(await (await send(post(good))).text()).not.toBe("mine");
});

/** Sends a body without its length, and answers the status. */
const chunked = (url: string, token: string, body: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { ...json, authorization: `Bearer ${token}`, "transfer-encoding": "chunked" };
    const sent = request(url, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.end(body);
  });

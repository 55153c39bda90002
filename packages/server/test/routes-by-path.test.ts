import type { IncomingMessage, ServerResponse } from "node:http";

import type { Handler } from "@dignity/graphql";
import { expect, test } from "vitest";

import { routesByPath } from "../src/routes-by-path.ts";

const says =
  (text: string): Handler =>
  (_request, response) =>
    void response.writeHead(200).end(text);
const routes = routesByPath({ "GET /demo/clock": says("the time"), "POST /demo/clock": says("moved") });

test("hands a request to the route of its method", async () => {
  expect(await ask("GET", "localhost:4000")).toEqual({ status: 200, body: "the time" });
  expect(await ask("POST", "127.0.0.1:4000")).toEqual({ status: 200, body: "moved" });
});

test("says which methods an address takes", async () => {
  expect(await ask("DELETE", "localhost")).toEqual({ status: 405, body: "This address takes GET, POST.\n" });
  expect(await ask("constructor", "localhost")).toMatchObject({ status: 405 });
});

test.each(["evil.example:4000", "127.0.0.1.evil.example", "localhost:4000.evil.example", ""])(
  "answers nobody who came by the name %o",
  async (host) => {
    expect(await ask("GET", host)).toMatchObject({ status: 421 });
  },
);

async function ask(method: string, host: string): Promise<{ status: number; body: string }> {
  const answer = { status: 0, body: "" };
  const response = {
    writeHead(status: number) {
      answer.status = status;
      return { end: (body: string) => void (answer.body = body) };
    },
  };
  await routes["/demo/clock"]?.(
    { method, headers: { host } } as IncomingMessage,
    response as unknown as ServerResponse,
  );
  return answer;
}

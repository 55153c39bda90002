import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { expect, test } from "vitest";

import { demoServer } from "./support/demo-server.ts";

test("a token can be fetched for anybody invented, and for nobody else", async () => {
  const { get } = await demoServer();
  const { body } = await get("/demo/token?persona=hr");
  const keys = createLocalJWKSet(JSON.parse((await get("/demo/jwks.json")).body) as JSONWebKeySet);
  expect((await jwtVerify(body, keys)).payload.sub).toBe("hr");
  const refused = await get("/demo/token?persona=toString");
  expect(refused.status).toBe(400);
  expect(JSON.parse(refused.body)).toMatchObject({ code: "PERSONA_UNKNOWN" });
});

test("the mail of one persona can be read, whichever of their posts is named", async () => {
  const sentTo = (to: string) => ({ messageId: to, from: "", to, subject: "", text: "", receivedAt: "" });
  const { get } = await demoServer(["carol.whitfield@kmpt.example", "gregory.lisle@northgate.example"].map(sentTo));
  const mailOf = async (query: string) =>
    (JSON.parse((await get(`/demo/mailbox.json${query}`)).body) as { to: string }[]).map(({ to }) => to);
  expect(await mailOf("")).toHaveLength(2);
  expect(await mailOf("?persona=hr")).toEqual(["carol.whitfield@kmpt.example"]);
  expect(await mailOf("?persona=programme-director")).toEqual(["gregory.lisle@northgate.example"]);
  expect(await mailOf("?persona=nurse")).toEqual([]);
  expect((await get("/demo/mailbox.json?persona=toString")).status).toBe(400);
});

test("moving the clock does at once what has become due", async () => {
  const { post, done } = await demoServer();
  const { status, body } = await post("/demo/clock", '{"by":"PT25H"}');
  expect([status, JSON.parse(body)]).toEqual([200, { now: "2026-10-18T18:30:00.000Z" }]);
  expect(done).toEqual(["moved PT25H", "swept"]);
});

test.each(["", "{", "[]", "null", '{"by":25}', '{"by":"-PT1H"}', '{"by":"PT0S"}', '{"by":"P900Y"}', '{"by":"1 day"}'])(
  "the clock does not move by %s",
  async (body) => {
    const { post, done } = await demoServer();
    expect((await post("/demo/clock", body)).status).toBe(400);
    expect(done).toEqual([]);
  },
);

test("a form of another page cannot move the clock", async () => {
  const { post, done } = await demoServer();
  expect((await post("/demo/clock", '{"by":"PT1H"}', "text/plain")).status).toBe(400);
  expect(done).toEqual([]);
});

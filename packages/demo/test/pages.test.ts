import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { personas } from "../src/index.ts";
import { demoServer } from "./support/demo-server.ts";

const hostile = {
  messageId: "<1@dignity.invalid>",
  from: "dignity@demo.example",
  to: `"><img src=x onerror=alert(1)>@northgate.example`,
  subject: "</h2><script>alert('subject')</script>",
  text: '</pre><script>alert("text")</script> & more',
  receivedAt: "2026-10-17T17:30:00.000Z",
};

test("what a message says is shown and never run", async () => {
  const { get } = await demoServer([hostile]);
  const { body } = await get("/demo/mailbox");
  expect(body).not.toContain("<script");
  expect(body).not.toContain("<img");
  expect(body).toContain("&lt;/h2&gt;&lt;script&gt;alert(&#39;subject&#39;)&lt;/script&gt;");
  expect(body).toContain("&amp; more");
  expect(body).toContain("6:30pm on 17 October 2026");
});

test("what is asked for in an address is not echoed", async () => {
  const { get } = await demoServer();
  const { body } = await get("/demo/explorer?persona=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
  expect(body).not.toContain("alert(1)");
});

for (const path of ["/", "/demo/explorer", "/demo/mailbox"])
  test(`${path} asks no other host, runs only what its policy names, and is labelled`, async () => {
    const { get } = await demoServer([hostile]);
    const { body: whole, headers } = await get(path);
    // An empty icon, so that no browser asks for one.
    const body = whole.replace('<link rel="icon" href="data:," />', "");
    const policy = headers.get("content-security-policy") ?? "";
    const parts = [...body.matchAll(/<(style|script)>([^]*?)<\/\1>/g)];
    for (const [, , text = ""] of parts) expect(policy).toContain(hashOf(text));
    expect(parts).toHaveLength(path === "/demo/mailbox" ? 1 : 2);
    expect(policy).not.toContain("unsafe");
    expect(body).not.toMatch(/<link|url\(|@import|<[^>]*\s(src|srcset|action|style|on\w+)=/);
    expect(body.match(/href="[^/#]/)).toBeNull();
    expect(body).toContain('<html lang="en-GB">');
    expect(body.match(/<h1>/g)).toHaveLength(1);
    const labelled = new Set([...body.matchAll(/<label for="(\w+)"/g)].map(([, id]) => id));
    for (const [, id] of body.matchAll(/<(?:select|textarea) id="(\w+)"/g)) expect(labelled).toContain(id);
  });

test("the start page has everybody", async () => {
  const { get } = await demoServer();
  const { body } = await get("/");
  for (const { key, name } of personas) {
    expect(body).toContain(`data-persona="${key}"`);
    expect(body).toContain(name);
  }
});

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

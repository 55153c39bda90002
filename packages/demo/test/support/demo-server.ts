import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { Cast, createDemoIssuer, demoRoutes, type MailboxMessage, type WorldKeeper } from "../../src/index.ts";

const nobodyNew: WorldKeeper = { know: async () => undefined };

/** The demo's routes on a server of the test's own, with a mailbox that holds `messages` and a clock that notes. */
export async function demoServer(messages: readonly MailboxMessage[] = [], worlds = nobodyNew, cast = new Cast()) {
  const directory = await mkdtemp(join(tmpdir(), "demo-routes-"));
  const done: string[] = [];
  const routes = demoRoutes({
    cast,
    worlds,
    issuer: await createDemoIssuer({ directory, audience: "dignity", cast }),
    mailbox: { smtpUrl: "", messages: () => messages, stop: async () => undefined },
    async moveClock(by) {
      done.push(`moved ${by}`);
      return "2026-10-18T18:30:00.000Z";
    },
    async afterwards() {
      done.push("swept");
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    void routes[`${request.method} ${pathname}`]?.(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.close();
    await rm(directory, { recursive: true, force: true });
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(base + path, init);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const post = (path: string, body: string, type = "application/json") =>
    ask(path, { method: "POST", body, headers: { "content-type": type } });
  return { get: (path: string) => ask(path), post, done };
}

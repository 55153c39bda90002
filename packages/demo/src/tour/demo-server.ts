import { setTimeout as wait } from "node:timers/promises";

import type { MailboxMessage } from "../mailbox/mailbox.ts";
import { TourStopped } from "./step.ts";
import { createVisitor, type Visitor } from "./visitor.ts";

/** The demo that has been started, as anybody can reach it over HTTP. */
export interface DemoServer {
  as(persona: string): Promise<Visitor>;
  /** Moves the clock forward by an ISO 8601 duration. */
  moveClock(by: string): Promise<void>;
  /** The message that fits, as soon as it has come. */
  mail(what: string, fits: (message: MailboxMessage) => boolean): Promise<MailboxMessage>;
}

const patience = 60_000;

export function createDemoServer(base: string): DemoServer {
  const get = async (path: string) => answered(await fetch(`${base}${path}`));
  return {
    async as(persona) {
      const token = await (await get(`/demo/token?persona=${encodeURIComponent(persona)}`)).text();
      return createVisitor(base, persona, token.trim());
    },
    async moveClock(by) {
      const headers = { "content-type": "application/json" };
      await answered(await fetch(`${base}/demo/clock`, { method: "POST", headers, body: JSON.stringify({ by }) }));
    },
    async mail(what, fits) {
      for (const until = Date.now() + patience; Date.now() < until; await wait(250)) {
        const messages = (await (await get("/demo/mailbox.json")).json()) as readonly MailboxMessage[];
        const found = messages.find(fits);
        if (found) return found;
      }
      throw new TourStopped(`No such message came within a minute: ${what}.`);
    },
  };
}

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new TourStopped(`${response.url} answered ${response.status}: ${await response.text()}`);
}

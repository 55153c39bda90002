import { Temporal } from "@dignity/kernel";

import type { Client } from "./client.ts";
import type { Server } from "./server.ts";

const longest = Temporal.Duration.from({ hours: 365 * 24 });

/** The clock of a server. It goes forward only, and may be ahead of the story's. */
export class ServerClock {
  readonly #server: Server;
  readonly #anybody: () => Promise<Client>;

  constructor(server: Server, anybody: () => Promise<Client>) {
    this.#server = server;
    this.#anybody = anybody;
  }

  async now(): Promise<Temporal.Instant> {
    const { viewer } = await (await this.#anybody()).ask<{ viewer: { now: string } }>("{ viewer { now } }");
    return Temporal.Instant.from(viewer.now);
  }

  /** Brings it to at least this moment. */
  async until(moment: Temporal.Instant): Promise<void> {
    const left = (await this.now()).until(moment);
    if (left.sign > 0)
      await this.pass(left.round({ largestUnit: "hour", smallestUnit: "second", roundingMode: "ceil" }));
  }

  async pass(time: Temporal.Duration): Promise<void> {
    if (Temporal.Duration.compare(time, longest) <= 0) return void (await this.#server.clock(String(time)));
    await this.#server.clock(String(longest));
    return this.pass(time.subtract(longest));
  }
}

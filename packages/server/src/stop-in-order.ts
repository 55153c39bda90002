import type { EventEmitter } from "node:events";

import { explain } from "./explain.ts";

/** Thrown where a start is broken off because somebody asked to stop. */
class Interrupted extends Error {}

/** What a process has started, to be stopped the other way round, once, however often it is asked for. */
export class StopInOrder {
  readonly #stops: (() => Promise<unknown>)[] = [];
  #starting = false;
  #asked = false;
  #stopping: Promise<void> | undefined;

  /**
   * Runs what starts a process; from then on Ctrl-C, and the signal that service managers send, stop all of it. A signal
   * half-way lets the step under way come to its end: what it starts would otherwise live on without anybody to stop it.
   */
  async start(work: () => Promise<void>, process: EventEmitter, exit: () => void): Promise<void> {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => this.#asks(exit));
    this.#starting = true;
    try {
      await work();
    } catch (error) {
      await this.stop();
      if (error instanceof Interrupted) return exit();
      throw error;
    } finally {
      this.#starting = false;
    }
    if (this.#asked) await this.stop().then(exit);
  }

  add(stop: () => Promise<unknown>): void {
    this.#stops.unshift(stop);
    if (this.#asked) throw new Interrupted();
  }

  stop(): Promise<void> {
    return (this.#stopping ??= this.#stopAll());
  }

  #asks(exit: () => void): void {
    this.#asked = true;
    if (!this.#starting) void this.stop().then(exit);
  }

  async #stopAll(): Promise<void> {
    for (const stop of this.#stops)
      await stop().catch((error: unknown) => console.error(`While stopping: ${explain(error)}`));
  }
}

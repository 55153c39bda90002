/** What was started, to be stopped the other way round, once, however often it is asked for. */
export class StopInOrder {
  readonly #stops: (() => Promise<unknown>)[] = [];
  #stopping: Promise<void> | undefined;

  add(stop: () => Promise<unknown>): void {
    this.#stops.unshift(stop);
  }

  stop(): Promise<void> {
    return (this.#stopping ??= this.#stopAll());
  }

  /** On Ctrl-C and on the signal that service managers send. */
  onSignals(): void {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void this.stop().then(() => process.exit(0)));
  }

  async #stopAll(): Promise<void> {
    for (const stop of this.#stops) await stop().catch((error: unknown) => console.error("While stopping:", error));
  }
}

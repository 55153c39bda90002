import { Temporal } from "@dignity/kernel";

/** A clock that somebody else moves on. It never goes back. */
export class KernelClock {
  #now: Temporal.Instant;

  constructor(now: Temporal.Instant) {
    this.#now = now;
  }

  get now(): Temporal.Instant {
    return this.#now;
  }

  until(moment: Temporal.Instant): void {
    if (Temporal.Instant.compare(moment, this.#now) > 0) this.#now = moment;
  }

  pass(time: Temporal.Duration): void {
    this.#now = this.#now.add(time);
  }
}

import type { Schedule } from "@dignity/application";

import { JobsError } from "./jobs-error.ts";

const tolerated = 2;

/** BullMQ's PostgreSQL backend trusts the worker's clock: a wrong one takes jobs that others are still working on. */
export async function assertClock(schedule: Schedule): Promise<void> {
  const ahead = await schedule.clockSkew();
  if (Math.abs(ahead) <= tolerated) return;
  const seconds = `${Math.abs(ahead).toFixed(1)} s ${ahead > 0 ? "ahead of" : "behind"}`;
  throw new JobsError(
    "CLOCK_SKEW",
    `The worker does not start: this machine's clock is ${seconds} the database's, and a worker may differ by at most ${tolerated} s. Synchronise the clocks (NTP) and start again.`,
  );
}

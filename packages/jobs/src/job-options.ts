import type { DefaultJobOptions } from "bullmq";

import type { Retry } from "./work-queue.ts";

/**
 * Finished or failed, a job goes at once: one that stayed would keep the sweep from adding its like again. Were any ever
 * kept, then by age; deleting all but the newest so many is slow on PostgreSQL and ends in deadlocks.
 */
const goesWhenDone = { removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 } as const;

export function jobOptions(retry: Retry | undefined): DefaultJobOptions {
  if (!retry) return goesWhenDone;
  // PostgreSQL refuses a whole batch for one delay that is not an integer.
  const backoff = { type: "exponential", delay: Math.round(retry.firstPauseMs) };
  return { ...goesWhenDone, attempts: retry.attempts, backoff };
}

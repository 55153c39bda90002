import type { QueueConfig } from "@dignity/jobs";

import { Trouble } from "./trouble.ts";

interface Urls {
  readonly REDIS_URL?: string | undefined;
  readonly DATABASE_QUEUE_URL?: string | undefined;
}

/** Redis where one is given, PostgreSQL otherwise. */
export function queueOf({ REDIS_URL, DATABASE_QUEUE_URL }: Urls): QueueConfig {
  if (REDIS_URL) return { kind: "redis", url: REDIS_URL };
  if (DATABASE_QUEUE_URL) return { kind: "postgres", url: DATABASE_QUEUE_URL };
  throw new Trouble(
    "The worker does not know where its queue is.",
    "Set DATABASE_QUEUE_URL to the url of the role dignity_queue, or REDIS_URL to a Redis.",
  );
}

import type { QueueConfig } from "@dignity/jobs";

interface Urls {
  readonly REDIS_URL?: string | undefined;
  readonly DATABASE_QUEUE_URL?: string | undefined;
}

/** Redis where one is given, PostgreSQL otherwise. The configuration sees to it that there is one of them. */
export const queueOf = ({ REDIS_URL, DATABASE_QUEUE_URL = "" }: Urls): QueueConfig =>
  REDIS_URL ? { kind: "redis", url: REDIS_URL } : { kind: "postgres", url: DATABASE_QUEUE_URL };

import { createRedisBackend, withBackend } from "bullmq";
import { Redis, ReplyError } from "ioredis";

import { openBullmqQueue } from "./bullmq-queue.ts";
import { codeOf } from "./coded-error.ts";
import { JobsError } from "./jobs-error.ts";
import type { Queues, Report } from "./work-queue.ts";

/** Queues in a Redis. A worker waits for it as long as it takes to come back. */
export function redisQueues(url: string, report: Report): Queues {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on("error", (cause) => report({ where: "queue", code: codeOf(cause), cause }));
  return {
    open: (name, retry) => openBullmqQueue(name, withBackend(createRedisBackend), redis, { report, retry }),
    close: async () => {
      await redis.quit();
    },
  };
}

/** Redis needs no tables; but it must answer, and must not throw jobs away when its memory is full. */
export async function prepareRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  // What "connect" rejects with says only that there is no connection; why, is said here.
  let why: unknown;
  redis.on("error", (error) => (why = error));
  try {
    await redis.connect();
    const policy = await evictionPolicy(redis);
    if (policy !== undefined && policy !== "noeviction") throw evicting(policy);
  } catch (error) {
    throw why ?? error;
  } finally {
    redis.disconnect();
  }
}

/** Undefined where whoever runs the Redis lets nobody ask. */
async function evictionPolicy(redis: Redis): Promise<string | undefined> {
  try {
    const [, policy] = (await redis.config("GET", "maxmemory-policy")) as readonly string[];
    return policy;
  } catch (error) {
    if (error instanceof ReplyError) return undefined;
    throw error;
  }
}

const evicting = (policy: string) =>
  new JobsError(
    "QUEUE_EVICTS",
    `The Redis at REDIS_URL throws entries away when its memory is full (maxmemory-policy ${policy}), jobs among them. Set its maxmemory-policy to noeviction.`,
  );

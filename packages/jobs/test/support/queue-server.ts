import { randomInt } from "node:crypto";

import { Redis } from "ioredis";
import { Client } from "pg";

import { freshDatabase } from "../../../../test/support/database.ts";
import { prepareQueue, type QueueConfig } from "../../src/index.ts";

/** A queue's server as a test needs it: all that is in it, and emptied from outside. */
export interface QueueServer {
  readonly config: QueueConfig;
  contents(): Promise<string>;
  empty(): Promise<void>;
  drop(): Promise<void>;
}

export async function postgresServer(): Promise<QueueServer> {
  const { queueUrl, drop } = await freshDatabase();
  const config = { kind: "postgres", url: queueUrl } as const;
  await prepareQueue(config);
  const client = new Client({ connectionString: queueUrl });
  await client.connect();
  return {
    config,
    contents: async () => {
      const { rows } = await client.query(
        "select to_jsonb(j) as row from bullmq.job j union all select to_jsonb(e) from bullmq.event e",
      );
      return JSON.stringify(rows);
    },
    empty: async () => void (await client.query("truncate bullmq.job, bullmq.scheduler cascade")),
    drop: async () => {
      await client.end();
      await drop();
    },
  };
}

/** One of the databases inside the Redis of this run. */
export async function redisServer(redisUrl: string): Promise<QueueServer> {
  const url = new URL(redisUrl);
  url.pathname = String(randomInt(1, 16));
  const config = { kind: "redis", url: url.href } as const;
  await prepareQueue(config);
  const redis = new Redis(config.url);
  await redis.flushdb();
  return {
    config,
    contents: async () => {
      const keys = await redis.keys("*");
      return JSON.stringify(await Promise.all(keys.map(async (key) => [key, await valueOf(redis, key)])));
    },
    empty: async () => void (await redis.flushdb()),
    drop: async () => void (await redis.quit()),
  };
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  if (type === "hash") return redis.hgetall(key);
  if (type === "stream") return redis.xrange(key, "-", "+");
  if (type === "zset") return redis.zrange(key, 0, -1);
  if (type === "list") return redis.lrange(key, 0, -1);
  return redis.get(key);
}

import { codeOf } from "./coded-error.ts";
import { JobsError } from "./jobs-error.ts";
import { postgresQueues, preparePostgres } from "./postgres-queues.ts";
import { prepareRedis, redisQueues } from "./redis-queues.ts";
import type { Queues, Report } from "./work-queue.ts";

/** Where the queue lives. In PostgreSQL it has a role of its own, which reaches BullMQ's schema and nothing else. */
export interface QueueConfig {
  readonly kind: "postgres" | "redis";
  readonly url: string;
}

const backends = {
  postgres: { connect: postgresQueues, prepare: preparePostgres },
  redis: { connect: redisQueues, prepare: prepareRedis },
};

export const connectQueues = ({ kind, url }: QueueConfig, report: Report): Queues =>
  backends[kind].connect(url, report);

/** For the deployment, before any worker starts. May be run again and by several at once. */
export async function prepareQueue({ kind, url }: QueueConfig): Promise<void> {
  try {
    await backends[kind].prepare(url);
  } catch (cause) {
    if (cause instanceof JobsError) throw cause;
    const setting = kind === "redis" ? "REDIS_URL" : "the database URL of the queue's role";
    throw new JobsError(
      "QUEUE_UNREACHABLE",
      `The queue (${kind}) could not be prepared: ${codeOf(cause)}. Check that the server runs and that ${setting} is right.`,
      { cause },
    );
  }
}

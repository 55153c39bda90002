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
  postgres: {
    connect: postgresQueues,
    prepare: preparePostgres,
    mend: "Check that PostgreSQL runs and that the database URL of the queue's role is right.",
  },
  redis: {
    connect: redisQueues,
    prepare: prepareRedis,
    mend: 'Check that it runs and that REDIS_URL is right: redis-cli -u "$REDIS_URL" ping. Without REDIS_URL the queue is kept in PostgreSQL.',
  },
};

export const connectQueues = ({ kind, url }: QueueConfig, report: Report): Queues =>
  backends[kind].connect(url, report);

/** For the deployment, before any worker starts. May be run again and by several at once. */
export async function prepareQueue({ kind, url }: QueueConfig): Promise<void> {
  try {
    await backends[kind].prepare(url);
  } catch (cause) {
    if (cause instanceof JobsError) throw cause;
    throw new JobsError(
      "QUEUE_UNREACHABLE",
      `The queue (${kind}) could not be prepared (${codeOf(cause)}).\n${backends[kind].mend}`,
      { cause },
    );
  }
}

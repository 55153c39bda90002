import { setTimeout as pause } from "node:timers/promises";

import type { BackendClasses, IQueueBackend } from "bullmq";

import { startBullmqWorker } from "./bullmq-worker.ts";
import { codeOf } from "./coded-error.ts";
import { jobOptions } from "./job-options.ts";
import type { Payload, Report, Retry, WorkQueue } from "./work-queue.ts";

// Braces keep the keys together in a Redis Cluster; PostgreSQL has no use for a prefix.
const prefix = "{dignity}";

/** A WorkQueue on BullMQ, whichever backend it stands on. */
export function openBullmqQueue<Backend extends IQueueBackend, Connection>(
  name: string,
  classes: BackendClasses<Backend, Connection>,
  connection: Connection,
  { report, retry }: { readonly report: Report; readonly retry: Retry | undefined },
): WorkQueue {
  const queue = new classes.Queue<Payload, void>(name, { connection, prefix, defaultJobOptions: jobOptions(retry) });
  const complain = (cause: unknown) => report({ where: name, code: codeOf(cause), cause });
  queue.on("error", complain);
  const ending: (() => Promise<void> | void)[] = [() => queue.close()];

  return {
    add: async (jobs) => {
      const entries = jobs.map(({ id, ...job }) => ({ ...job, opts: { jobId: id } }));
      if (entries.length > 0) await queue.addBulk(entries);
    },
    process: async (handlers, processing) => {
      const worker = startBullmqWorker(name, { handlers, processing, report }, classes, { connection, prefix });
      ending.unshift(() => worker.close());
      await worker.waitUntilReady();
    },
    repeat: async (job, everySeconds) => {
      const every = Math.round(everySeconds * 1000);
      const ask = () => queue.upsertJobScheduler(job, { every }, { name: job, data: {}, opts: jobOptions(undefined) });
      await ask();
      // Whoever empties the queue takes the repeating job away, too.
      const again = setInterval(() => void ask().catch(complain), every).unref();
      ending.unshift(() => clearInterval(again));
    },
    idle: async () => {
      while ((await queue.getJobCountByTypes("waiting", "prioritized", "active")) > 0) await pause(20);
    },
    close: async () => {
      for (const end of ending.splice(0)) await end();
    },
  };
}

import type { BackendClasses, IQueueBackend, WorkerOptions } from "bullmq";

import { CodedError, codeOf } from "./coded-error.ts";
import type { Handler, Payload, Processing, Report } from "./work-queue.ts";

interface Work {
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly processing: Processing;
  readonly report: Report;
}

/** Starts a BullMQ worker that forgives crashes and lets no error text into the queue. */
export function startBullmqWorker<Backend extends IQueueBackend, Connection>(
  queue: string,
  { handlers, processing: { concurrency, lockMs = 30_000 }, report }: Work,
  { Worker }: BackendClasses<Backend, Connection>,
  options: Pick<WorkerOptions<Connection>, "connection" | "prefix">,
) {
  const run = async ({ name, data }: { readonly name: string; readonly data: Payload }): Promise<void> => {
    try {
      const handler = handlers[name];
      if (!handler) throw new CodedError("UNKNOWN_JOB");
      await handler(data);
    } catch (cause) {
      const code = codeOf(cause);
      report({ where: `${queue}/${name}`, code, cause });
      throw new CodedError(code);
    }
  };
  const worker = new Worker<Payload, void>(queue, run, {
    ...options,
    concurrency,
    lockDuration: lockMs,
    stalledInterval: Math.ceil(lockMs / 2),
    // Two crashes are no reason to give a job up, and BullMQ would after one.
    maxStalledCount: 1000,
  });
  worker.on("error", (cause) => report({ where: queue, code: codeOf(cause), cause }));
  worker.on("failed", (job, cause) => {
    if (!(cause instanceof CodedError)) report({ where: `${queue}/${job?.name}`, code: "GIVEN_UP", cause });
  });
  return worker;
}

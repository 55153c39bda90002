export { JobsError } from "./jobs-error.ts";
export { connectQueues, prepareQueue } from "./queue-config.ts";
export type { QueueConfig } from "./queue-config.ts";
export { startWorker } from "./start-worker.ts";
export type { RunningWorker, WorkerOptions } from "./start-worker.ts";
export type * from "./work-queue.ts";

import type { Mailer } from "@dignity/application";
import { type QueueConfig, type RunningWorker, startWorker } from "@dignity/jobs";

import { type OpenHouse, openSchedule } from "./house.ts";
import type { Logger } from "./log.ts";

export interface WorkerProcessOptions {
  readonly open: OpenHouse;
  readonly sweepUrl: string;
  readonly queue: QueueConfig;
  readonly mailer: Mailer;
  readonly sweepEvery: number;
  readonly log: Logger;
}

/** The worker over an open house. Any number may run. */
export async function runWorker(options: WorkerProcessOptions): Promise<RunningWorker> {
  const { open, sweepUrl, queue, mailer, sweepEvery, log } = options;
  const { schedule, close } = openSchedule(sweepUrl);
  try {
    const report = ({ where, code }: { where: string; code: string }) => log.error({ where, code }, "job.fault");
    const worker = await startWorker({ queue, schedule, house: open.house, mailer, sweepEvery, report });
    return { sweepNow: () => worker.sweepNow(), stop: () => worker.stop().finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

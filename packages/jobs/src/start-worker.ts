import type { House, Mailer, Schedule } from "@dignity/application";

import { assertClock } from "./assert-clock.ts";
import { deliver, patience } from "./deliver.ts";
import { escalate } from "./escalate.ts";
import { connectQueues, type QueueConfig } from "./queue-config.ts";
import { makeReports } from "./make-reports.ts";
import { remind } from "./remind.ts";
import { relayOutbox } from "./relay.ts";
import { sweep, sweepUntilDone } from "./sweep.ts";
import type { Fault, Report, Retry } from "./work-queue.ts";

export interface WorkerOptions {
  readonly queue: QueueConfig;
  readonly schedule: Schedule;
  readonly house: House;
  readonly mailer: Mailer;
  /** Seconds between two sweeps, over all workers and organisations: 15 to 60 is sensible. */
  readonly sweepEvery: number;
  /** After how long without a sign of life another worker takes over the jobs of this one. */
  readonly lockMs?: number;
  /** How patiently a delivery is tried when the mail server asks for patience. */
  readonly retry?: Retry;
  /** Told of every fault, by codes. */
  readonly report?: Report;
}

export interface RunningWorker {
  /** Takes no new work, finishes what runs, and lets go of everything. */
  stop(): Promise<void>;
  /** Sweeps now, and resolves when all that was due is done, by this worker or another. */
  sweepNow(): Promise<void>;
}

/** Starts to relay, sweep, escalate and deliver. Any number of workers may run; they share the work. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { queue, schedule, house, mailer, sweepEvery, lockMs, retry = patience, report = toStandardError } = options;
  await assertClock(schedule);
  const queues = connectQueues(queue, report);
  // Apart, so that a mail server that lets us wait does not keep anybody from being reminded.
  const tasks = queues.open("dignity-tasks");
  const deliveries = queues.open("dignity-deliveries", retry);
  const stopOnce = async () => {
    // In this order: what still runs on tasks hands over to deliveries, and would wait for ever on a closed queue.
    await tasks.close();
    await deliveries.close();
    await queues.close();
  };
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopOnce());
  try {
    const sweeping = { schedule, tasks, deliveries };
    const relay = () => relayOutbox(schedule, deliveries);
    await deliveries.process({ deliver: deliver({ ...house, mailer }) }, { concurrency: 8, lockMs });
    await tasks.process(
      {
        sweep: sweep(sweeping),
        escalate: escalate({ house, tasks, relay, report }),
        reports: makeReports({ house, relay }),
        remind: remind({ house, relay }),
      },
      { concurrency: 4, lockMs },
    );
    await tasks.repeat("sweep", sweepEvery);
    return { stop, sweepNow: () => sweepUntilDone(sweeping) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const toStandardError = ({ where, code }: Fault) =>
  console.error(JSON.stringify({ level: "error", event: "job.fault", where, code }));

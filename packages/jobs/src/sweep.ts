import type { Schedule } from "@dignity/application";

import { batchesOf, digestOf } from "./batches.ts";
import { deliveryJob } from "./deliver.ts";
import { reportsJob } from "./make-reports.ts";
import { relayOutbox } from "./relay.ts";
import { remindJob } from "./remind.ts";
import type { Handler, WorkQueue } from "./work-queue.ts";

export interface Sweeping {
  readonly schedule: Schedule;
  readonly tasks: WorkQueue;
  readonly deliveries: WorkQueue;
  /** How many due tasks one pass takes, and how many organisations with reports or reminders that are due. */
  readonly limit?: number | undefined;
}

/** What one pass found. */
interface Pass {
  readonly relayed: number;
  readonly due: number;
  /** Says what was due, and at which rung: a pass that finds the same as the one before has moved nothing. */
  readonly digest: string;
  readonly full: boolean;
}

/** One pass over all that waits: the outbox, what is due, and deliveries that the queue has lost. Changes nothing itself. */
async function sweepOnce({ schedule, tasks, deliveries, limit = 2000 }: Sweeping): Promise<Pass> {
  const relayed = await relayOutbox(schedule, deliveries);
  const due = await schedule.due(limit);
  const reports = await schedule.reportsDue(limit);
  const reminders = await schedule.remindersDue(limit);
  const others = [...reports.map(reportsJob), ...reminders.map(remindJob)];
  await tasks.add([...batchesOf(due), ...others]);
  const stale = await schedule.staleDeliveries(limit);
  await deliveries.add(stale.map(deliveryJob));
  const ids = others.map(({ id }) => id);
  const full = Math.max(due.length, reports.length, reminders.length) >= limit;
  return { relayed, due: due.length + others.length, digest: digestOf(due, ids), full };
}

/**
 * The alarm's handler. Where more is due than one pass takes, another pass follows behind its batches, without waiting
 * for the next alarm; unless it found what the pass before had found, which only time can mend.
 */
export const sweep =
  (sweeping: Sweeping): Handler =>
  async (data) => {
    const { full, digest } = await sweepOnce(sweeping);
    if (!full || data["after"] === digest) return;
    await sweeping.tasks.add([{ name: "sweep", id: `sweep-${digest}`, data: { after: digest } }]);
  };

/** Passes until nothing is left that a pass can move, waiting for the work in between, whoever does it. */
export async function sweepUntilDone(sweeping: Sweeping): Promise<void> {
  const { tasks, deliveries } = sweeping;
  const idle = async () => {
    await tasks.idle();
    await deliveries.idle();
  };
  // What others, or a worker that died, were still at may leave something to do.
  await idle();
  for (let before: string | undefined; ;) {
    const { relayed, due, digest } = await sweepOnce(sweeping);
    await idle();
    if (relayed === 0 && (due === 0 || digest === before)) return;
    before = digest;
  }
}

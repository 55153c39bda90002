import type { OutboxRow, Schedule, Topic } from "@dignity/application";

import { deliveryJob } from "./deliver.ts";
import type { Job, WorkQueue } from "./work-queue.ts";

const batch = 500;

/** What each topic becomes. Topics that nothing listens to become no job: a job without a handler is only a failure. */
const jobs: Partial<Record<Topic, (row: OutboxRow) => Job>> = {
  "delivery.ready": ({ organisationId, subjectId }) => deliveryJob({ organisationId, deliveryId: subjectId }),
};

/**
 * Hands the outbox to the queue until nothing is left. A row is marked as relayed after the queue has it: a crash in
 * between hands it over again, under the same job id.
 */
export async function relayOutbox(schedule: Schedule, deliveries: WorkQueue): Promise<number> {
  let relayed = 0;
  for (;;) {
    const count = await schedule.relay(batch, (rows) =>
      deliveries.add(rows.flatMap((row) => jobs[row.topic]?.(row) ?? [])),
    );
    relayed += count;
    if (count < batch) return relayed;
  }
}

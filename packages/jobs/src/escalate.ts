import { escalateDueTasks, type House } from "@dignity/application";

import { halvesOf } from "./batches.ts";
import { text, texts } from "./payload.ts";
import type { Handler, WorkQueue } from "./work-queue.ts";

interface Escalating {
  readonly house: House;
  readonly tasks: WorkQueue;
  /** Hands over at once what an escalation has posted. */
  readonly relay: () => Promise<unknown>;
}

/**
 * Takes the due rungs of one batch. If that fails, the halves are tried on their own, so that one task that cannot be
 * escalated does not hold up the others; standing alone it is reported, and the next sweep tries it again.
 */
export const escalate =
  ({ house, tasks, relay }: Escalating): Handler =>
  async (data) => {
    const batch = { organisationId: text(data, "organisationId"), taskIds: texts(data, "taskIds") };
    try {
      const { deliveries } = await escalateDueTasks(batch, house);
      if (deliveries.length === 0) return;
    } catch (error) {
      if (batch.taskIds.length > 1) await tasks.add(halvesOf(batch));
      throw error;
    }
    await relay();
  };

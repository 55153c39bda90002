import { escalateDueTasks, type House, postponeDueTasks } from "@dignity/application";

import { halvesOf } from "./batches.ts";
import { text, texts } from "./payload.ts";
import type { Handler, Report, WorkQueue } from "./work-queue.ts";

interface Escalating {
  readonly house: House;
  readonly tasks: WorkQueue;
  /** Hands over at once what an escalation has posted. */
  readonly relay: () => Promise<unknown>;
  readonly report: Report;
}

/**
 * Takes the due rungs of one batch. If that fails, the halves are tried on their own, so that one task that cannot be
 * escalated does not hold up the others; standing alone it is reported, and tried again a little later.
 */
export const escalate =
  ({ house, tasks, relay, report }: Escalating): Handler =>
  async (data) => {
    const batch = { organisationId: text(data, "organisationId"), taskIds: texts(data, "taskIds") };
    try {
      const { deliveries, unheard } = await escalateDueTasks(batch, house);
      // Nothing of the case is said, nor how many: only in which house somebody has to be given a role.
      if (unheard > 0)
        report({ where: `escalation in ${batch.organisationId}`, code: "NOBODY_TOLD", cause: undefined });
      if (deliveries.length === 0) return;
    } catch (error) {
      if (batch.taskIds.length > 1) await tasks.add(halvesOf(batch));
      // What keeps it from being put off is the fault that is reported anyway.
      else await postponeDueTasks(batch, house).catch(() => undefined);
      throw error;
    }
    await relay();
  };

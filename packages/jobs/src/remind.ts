import { type House, postponeReminders, remindOfResults } from "@dignity/application";

import { text } from "./payload.ts";
import type { Handler, Job } from "./work-queue.ts";

interface Reminding {
  readonly house: House;
  /** Hands over at once what has been written. */
  readonly relay: () => Promise<unknown>;
}

/** One job for one organisation at a time. */
export const remindJob = (organisationId: string): Job => ({
  name: "remind",
  id: `remind-${organisationId}`,
  data: { organisationId },
});

/** Tells who has to be told of an organisation's results. One that cannot be helped is reported, and tried again a little later. */
export const remind =
  ({ house, relay }: Reminding): Handler =>
  async (data) => {
    const organisationId = text(data, "organisationId");
    try {
      if ((await remindOfResults(organisationId, house)).length === 0) return;
    } catch (error) {
      // What keeps it from being put off is the fault that is reported anyway.
      await postponeReminders(organisationId, house).catch(() => undefined);
      throw error;
    }
    await relay();
  };

import { type House, makeCommitteeReports, postponeCommitteeReports } from "@dignity/application";

import { text } from "./payload.ts";
import type { Handler, Job } from "./work-queue.ts";

interface Reporting {
  readonly house: House;
  /** Hands over at once the messages that reports are there. */
  readonly relay: () => Promise<unknown>;
}

/** One job for one organisation at a time. */
export const reportsJob = (organisationId: string): Job => ({
  name: "reports",
  id: `reports-${organisationId}`,
  data: { organisationId },
});

/** Makes what an organisation's committees are owed. One that cannot be helped is reported, and tried again a little later. */
export const makeReports =
  ({ house, relay }: Reporting): Handler =>
  async (data) => {
    const organisationId = text(data, "organisationId");
    try {
      if ((await makeCommitteeReports(organisationId, house)).length === 0) return;
    } catch (error) {
      // What keeps it from being put off is the fault that is reported anyway.
      await postponeCommitteeReports(organisationId, house).catch(() => undefined);
      throw error;
    }
    await relay();
  };

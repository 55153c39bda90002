import { type DeliveryReference, type House, type Mailer, sendDelivery } from "@dignity/application";

import { CodedError } from "./coded-error.ts";
import { text } from "./payload.ts";
import type { Handler, Job, Retry } from "./work-queue.ts";

/** Over an hour in all; after that, the sweep begins anew. */
export const patience: Retry = { attempts: 8, firstPauseMs: 30_000 };

/** One job for one delivery at a time, so that two workers never hand the same message over side by side. */
export const deliveryJob = ({ organisationId, deliveryId }: DeliveryReference): Job => ({
  name: "deliver",
  id: `delivery-${deliveryId}`,
  data: { organisationId, deliveryId },
});

export const deliver =
  (house: House & { readonly mailer: Mailer }): Handler =>
  async (data) => {
    const reference = { organisationId: text(data, "organisationId"), deliveryId: text(data, "deliveryId") };
    if ((await sendDelivery(reference, house)) === "later") throw new CodedError("DELIVERY_LATER");
  };

import { endOfLadder, tellsOfMoreTime } from "@dignity/kernel";

import type { House } from "./house.ts";
import type { Mailer } from "./ports/mail.ts";

export interface DeliveryReference {
  readonly organisationId: string;
  readonly deliveryId: string;
}

export type Sent = "sent" | "withheld" | "failed" | "later" | "nothing";

/**
 * Hands one delivery to the world. Asks again, at this moment, whether the person may still know and whether it has still
 * to be done. After a crash it is handed over again under the same Message-ID, because nobody can tell whether it had
 * arrived. Where it can never arrive and nobody else was told with it, the next people are told at once.
 */
export async function sendDelivery(
  { organisationId, deliveryId }: DeliveryReference,
  { ledger, mailer }: House & { readonly mailer: Mailer },
): Promise<Sent> {
  const principal = { kind: "system", organisationId } as const;
  const delivery = await ledger.inTransaction(principal, (book) => book.takeDelivery(deliveryId));
  if (!delivery) return "nothing";
  const { rung = 0 } = delivery;
  const close = (result: Exclude<Sent, "later" | "nothing"> | "waiting", problem = "") =>
    ledger.inTransaction(principal, async (book) => {
      const closed = await book.closeDelivery(deliveryId, result, problem || undefined);
      if (!closed || result === "waiting") return;
      await book.audit(organisationId, `delivery.${result}`, { kind: "delivery", id: deliveryId }, { problem });
      if (result !== "sent" && !tellsOfMoreTime(rung)) await book.hasten(deliveryId, endOfLadder(rung));
    });

  const { messageId, address, subject, body: text, stillEntitled, stillOwed } = delivery;
  if (!stillEntitled) return close("withheld", "NOT_ENTITLED").then(() => "withheld");
  if (!stillOwed) return close("withheld", "NOT_OWED").then(() => "withheld");
  if (address === undefined) return close("failed", "NO_ADDRESS").then(() => "failed");
  const handed = await mailer.send({ messageId, to: address, subject, text });
  if (handed.ok) return close("sent").then(() => "sent");
  if (handed.permanent) return close("failed", handed.code).then(() => "failed");
  return close("waiting", handed.code).then(() => "later");
}

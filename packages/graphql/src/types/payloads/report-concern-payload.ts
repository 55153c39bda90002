import type { Receipt as Received } from "@dignity/application";
import { Temporal } from "temporal-polyfill";
import { Field, ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import { DateTime } from "../../scalars/date-time.ts";
import { globalId } from "../../scalars/global-id.ts";
import { Receipt } from "../receipt.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of a report.", simpleResolvers: true })
export class ReportConcernPayload extends Payload {
  @Field(() => Receipt, { nullable: true, description: "That it was received; null if it was not." })
  readonly receipt!: Receipt | null;

  static of(this: void, userErrors: readonly UserError[], received?: Received): ReportConcernPayload {
    return make(ReportConcernPayload, { receipt: received ? receiptView(received) : null, userErrors });
  }
}

const receiptView = ({ reportId, reference, receivedAt }: Received) =>
  make(Receipt, {
    reportId: globalId("report", reportId),
    reference,
    receivedAt: DateTime.serialize(Temporal.Instant.from(receivedAt)),
  });

import type { Outcome, RecordReportReviewInput as Command } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType } from "type-graphql";

import { mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "What a committee made of a report." })
export class RecordReportReviewInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The report." })
  readonly reportId!: string;

  @Field(() => LocalDate, { description: "The day of the meeting: after the report's period, and not in the future." })
  readonly reviewedOn!: Temporal.PlainDate;

  @Field(() => String, {
    description: "Where it is minuted, for example the reference of the minutes. Kept encrypted.",
  })
  readonly minutes!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the committee decided to do, if anything. Kept encrypted.",
  })
  readonly action!: string | null;

  toCommand(): Outcome<Command> {
    const { reportId, reviewedOn, minutes, action } = this;
    const rest = { reviewedOn: reviewedOn.toString(), minutes, action: action ?? undefined };
    return mapped(keyOf(this.idempotencyKey), (idempotencyKey) => ({
      idempotencyKey,
      reportId: uuidOf("committeeReport", reportId),
      ...rest,
    }));
  }
}

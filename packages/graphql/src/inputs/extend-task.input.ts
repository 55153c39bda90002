import type { ExtendTaskInput as Command, Outcome } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType, Int } from "type-graphql";

import { mapped, together } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "More time for a task." })
export class ExtendTaskInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The task." })
  readonly taskId!: string;

  @Field(() => Int, { description: "Its version when you last saw it." })
  readonly expectedVersion!: number;

  @Field(() => LocalDate, { description: "The last day on which it is in time, in the owner's time zone." })
  readonly dueOn!: Temporal.PlainDate;

  @Field(() => String, { description: "Why more time is needed. Kept encrypted." })
  readonly reason!: string;

  toCommand(): Outcome<Command> {
    const { taskId, expectedVersion, dueOn, reason } = this;
    const rest = { taskId: uuidOf("task", taskId), expectedVersion, dueOn, reason };
    return mapped(together({ idempotencyKey: keyOf(this.idempotencyKey) }), (valid) => ({ ...valid, ...rest }));
  }
}

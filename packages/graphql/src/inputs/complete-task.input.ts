import type { CompleteTaskInput as Command, Outcome } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import { Field, ID, InputType, Int } from "type-graphql";

import { mapped, together } from "../outcome.ts";
import { DateTime } from "../scalars/date-time.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { AnswerInput, answersOf } from "./answer.input.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "How a task was settled." })
export class CompleteTaskInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The task." })
  readonly taskId!: string;

  @Field(() => Int, { description: "Its version when you last saw it." })
  readonly expectedVersion!: number;

  @Field(() => String, {
    defaultValue: "done",
    description: "“done”, or another way to settle it that its policy names.",
  })
  readonly outcome!: string;

  @Field(() => [AnswerInput], { nullable: true, description: "What the task asks." })
  readonly answers!: readonly AnswerInput[] | null;

  @Field(() => DateTime, { nullable: true, description: "When it took place; now if left out. Never in the future." })
  readonly happenedAt!: Temporal.Instant | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was not done, or why a preferred time was not kept. Kept encrypted.",
  })
  readonly reason!: string | null;

  toCommand(): Outcome<Command> {
    const { taskId, expectedVersion, outcome, happenedAt, reason } = this;
    const checked = together({
      idempotencyKey: keyOf(this.idempotencyKey),
      answers: answersOf(this.answers, "input", "answers"),
    });
    const said = { happenedAt: happenedAt ?? undefined, reason: reason ?? undefined };
    const rest = { taskId: uuidOf("task", taskId), expectedVersion, outcome };
    return mapped(checked, (valid) => ({ ...valid, ...rest, ...said }));
  }
}

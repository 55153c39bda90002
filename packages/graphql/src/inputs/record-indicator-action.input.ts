import type { Outcome, RecordIndicatorActionInput as Command } from "@dignity/application";
import { Field, ID, InputType } from "type-graphql";

import { mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "What is done about a result whose mark asks for it." })
export class RecordIndicatorActionInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The result." })
  readonly resultId!: string;

  @Field(() => String, { description: "What was looked into. Kept encrypted." })
  readonly lookedInto!: string;

  @Field(() => String, { description: "What is to be done, by whom and by when. Kept encrypted." })
  readonly actionPlan!: string;

  toCommand(): Outcome<Command> {
    const { resultId, lookedInto, actionPlan } = this;
    return mapped(keyOf(this.idempotencyKey), (idempotencyKey) => ({
      idempotencyKey,
      resultId: uuidOf("indicatorResult", resultId),
      lookedInto,
      actionPlan,
    }));
  }
}

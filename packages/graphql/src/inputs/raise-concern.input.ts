import type { Outcome, RaiseConcernInput as Command } from "@dignity/application";
import { Field, ID, InputType } from "type-graphql";

import { mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "A concern that a result gives reason for." })
export class RaiseConcernInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The result." })
  readonly resultId!: string;

  @Field(() => String, { nullable: true, description: "What you add in your own words. Name nobody. Kept encrypted." })
  readonly note!: string | null;

  toCommand(): Outcome<Command> {
    return mapped(keyOf(this.idempotencyKey), (idempotencyKey) => ({
      idempotencyKey,
      resultId: uuidOf("indicatorResult", this.resultId),
      note: this.note ?? undefined,
    }));
  }
}

import type { Outcome, TriageMatterInput as Command } from "@dignity/application";
import { Field, ID, InputType, Int } from "type-graphql";

import { mapped, together } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { AnswerInput, answersOf } from "./answer.input.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "What triage has found out about a matter." })
export class TriageMatterInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The matter." })
  readonly matterId!: string;

  @Field(() => Int, { description: "Its version when you last saw it." })
  readonly expectedVersion!: number;

  @Field(() => [AnswerInput], { description: "Facts to add or to correct; the others stay." })
  readonly facts!: readonly AnswerInput[];

  toCommand(): Outcome<Command> {
    const { matterId, expectedVersion } = this;
    const checked = together({
      idempotencyKey: keyOf(this.idempotencyKey),
      facts: answersOf(this.facts, "input", "facts"),
    });
    return mapped(checked, (valid) => ({ ...valid, matterId: uuidOf("matter", matterId), expectedVersion }));
  }
}

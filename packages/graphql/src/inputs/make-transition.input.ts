import type { MakeCaseTransitionInput as Command, Outcome } from "@dignity/application";
import { Field, ID, InputType, Int } from "type-graphql";

import { mapped, together } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { AnswerInput, answersOf } from "./answer.input.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "A step for a case to take." })
export class MakeTransitionInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The case." })
  readonly caseId!: string;

  @Field(() => Int, { description: "Its version when you last saw it." })
  readonly expectedVersion!: number;

  @Field(() => String, { description: "The key of the transition: `nextActions` names those there are." })
  readonly transition!: string;

  @Field(() => [AnswerInput], { nullable: true, description: "What the transition asks." })
  readonly answers!: readonly AnswerInput[] | null;

  @Field(() => [AnswerInput], { nullable: true, description: "Facts to amend with it, where it allows that." })
  readonly amendFacts!: readonly AnswerInput[] | null;

  toCommand(): Outcome<Command> {
    const { caseId, expectedVersion, transition } = this;
    const checked = together({
      idempotencyKey: keyOf(this.idempotencyKey),
      answers: answersOf(this.answers, "input", "answers"),
      amend: answersOf(this.amendFacts, "input", "amendFacts"),
    });
    const rest = { caseId: uuidOf("case", caseId), expectedVersion, transition };
    return mapped(checked, (valid) => ({ ...valid, ...rest }));
  }
}

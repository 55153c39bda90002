import type { MoveCaseToVersionInput as Command, Outcome } from "@dignity/application";
import { Field, ID, InputType, Int } from "type-graphql";

import { mapped, together } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { AnswerInput, answersOf } from "./answer.input.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "A later version of its policy for a case to go on under." })
export class MoveCaseToVersionInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The case." })
  readonly caseId!: string;

  @Field(() => Int, { description: "Its version when you last saw it." })
  readonly expectedVersion!: number;

  @Field(() => ID, { description: "A later version of its pathway that is in force, for example “hee-em/bullying@2”." })
  readonly policyId!: string;

  @Field(() => String, { description: "Why it is moved. Kept encrypted." })
  readonly reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The key of the state it then stands in. Needed only where that version does not have the present one.",
  })
  readonly state!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The key of its level then. Needed only where that version does not have the present one.",
  })
  readonly level!: string | null;

  @Field(() => [AnswerInput], {
    nullable: true,
    description: "Facts that the later version asks besides or otherwise.",
  })
  readonly facts!: readonly AnswerInput[] | null;

  toCommand(): Outcome<Command> {
    const { caseId, expectedVersion, policyId, reason, state, level } = this;
    const checked = together({
      idempotencyKey: keyOf(this.idempotencyKey),
      facts: answersOf(this.facts, "input", "facts"),
    });
    const place = { state: state ?? undefined, level: level ?? undefined };
    const rest = { caseId: uuidOf("case", caseId), expectedVersion, policyId, reason, ...place };
    return mapped(checked, (valid) => ({ ...valid, ...rest }));
  }
}

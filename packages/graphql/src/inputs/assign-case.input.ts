import type { AssignCaseInput as Command, Outcome } from "@dignity/application";
import { Field, ID, InputType } from "type-graphql";

import { mapped } from "../outcome.ts";
import { uuidOf } from "../scalars/global-id.ts";
import { keyDescription, keyOf } from "./idempotency-key.ts";

@InputType({ description: "Who takes on a case, and in which role." })
export class AssignCaseInput {
  @Field(() => ID, { description: keyDescription })
  readonly idempotencyKey!: string;

  @Field(() => ID, { description: "The case." })
  readonly caseId!: string;

  @Field(() => ID, { description: "The person. They must hold the role for the case's owner now." })
  readonly personId!: string;

  @Field(() => String, { description: "The policy's own key of the role." })
  readonly role!: string;

  toCommand(): Outcome<Command> {
    const { caseId, personId, role } = this;
    const rest = { caseId: uuidOf("case", caseId), personId: uuidOf("person", personId), role };
    return mapped(keyOf(this.idempotencyKey), (idempotencyKey) => ({ idempotencyKey, ...rest }));
  }
}

import { Field, ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of a triage.", simpleResolvers: true })
export class TriageMatterPayload extends Payload {
  @Field(() => Boolean, { description: "Whether it is decided whose case it is. You may not be able to see the case." })
  readonly decided!: boolean;

  static of(this: void, userErrors: readonly UserError[]): TriageMatterPayload {
    return make(TriageMatterPayload, { decided: userErrors.length === 0, userErrors });
  }
}

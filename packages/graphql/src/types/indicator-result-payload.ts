import { Field, ID, ObjectType } from "type-graphql";

import { make } from "../make.ts";
import { globalId } from "../scalars/global-id.ts";
import { Payload } from "./payload.ts";
import type { UserError } from "./user-error.ts";

@ObjectType({ description: "What became of a result.", simpleResolvers: true })
export class IndicatorResultPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The result's id, for `node`; null if nothing was done." })
  readonly resultId!: string | null;

  static of(this: void, userErrors: readonly UserError[], done?: { readonly resultId: string }) {
    const resultId = done ? globalId("indicatorResult", done.resultId) : null;
    return make(IndicatorResultPayload, { resultId, userErrors });
  }
}

import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of news of an offer or a referral.", simpleResolvers: true })
export class AnswerSupportPayload extends Payload {
  readonly supportId!: string | undefined;

  static of(this: void, userErrors: readonly UserError[], done?: { readonly supportId: string }): AnswerSupportPayload {
    return make(AnswerSupportPayload, { supportId: done?.supportId, userErrors });
  }
}

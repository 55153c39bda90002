import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of an offer or a referral to be recorded.", simpleResolvers: true })
export class RecordSupportPayload extends Payload {
  readonly supportId!: string | undefined;

  static of(this: void, userErrors: readonly UserError[], done?: { readonly supportId: string }): RecordSupportPayload {
    return make(RecordSupportPayload, { supportId: done?.supportId, userErrors });
  }
}

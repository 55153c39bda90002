import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of a result.", simpleResolvers: true })
export class IndicatorResultPayload extends Payload {
  readonly resultId!: string | undefined;

  static of(
    this: void,
    userErrors: readonly UserError[],
    done?: { readonly resultId: string },
  ): IndicatorResultPayload {
    return make(IndicatorResultPayload, { resultId: done?.resultId, userErrors });
  }
}

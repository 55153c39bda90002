import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of a transition.", simpleResolvers: true })
export class MakeTransitionPayload extends Payload {
  readonly caseId!: string | undefined;

  static of(this: void, userErrors: readonly UserError[], done?: { readonly caseId: string }): MakeTransitionPayload {
    return make(MakeTransitionPayload, { caseId: done?.caseId, userErrors });
  }
}

import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of an assignment.", simpleResolvers: true })
export class AssignCasePayload extends Payload {
  readonly caseId!: string | undefined;

  static of(this: void, userErrors: readonly UserError[], done?: { readonly caseId: string }): AssignCasePayload {
    return make(AssignCasePayload, { caseId: done?.caseId, userErrors });
  }
}

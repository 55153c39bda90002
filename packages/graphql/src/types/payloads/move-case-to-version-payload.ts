import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of a move to a later version.", simpleResolvers: true })
export class MoveCaseToVersionPayload extends Payload {
  readonly caseId!: string | undefined;

  static of(
    this: void,
    userErrors: readonly UserError[],
    done?: { readonly caseId: string },
  ): MoveCaseToVersionPayload {
    return make(MoveCaseToVersionPayload, { caseId: done?.caseId, userErrors });
  }
}

import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "A task that was given more time.", simpleResolvers: true })
export class ExtendTaskPayload extends Payload {
  readonly taskId!: string | undefined;

  static of(this: void, userErrors: readonly UserError[], done?: { readonly taskId: string }): ExtendTaskPayload {
    return make(ExtendTaskPayload, { taskId: done?.taskId, userErrors });
  }
}

import { ObjectType } from "type-graphql";

import { make } from "../../make.ts";
import type { UserError } from "../user-error.ts";
import { Payload } from "./payload.ts";

@ObjectType({ description: "What became of a task.", simpleResolvers: true })
export class CompleteTaskPayload extends Payload {
  readonly taskId!: string | undefined;

  static of(this: void, userErrors: readonly UserError[], done?: { readonly taskId: string }): CompleteTaskPayload {
    return make(CompleteTaskPayload, { taskId: done?.taskId, userErrors });
  }
}

import { extendTask } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { ExtendTaskInput } from "../inputs/extend-task.input.ts";
import { perform } from "../perform.ts";
import { ExtendTaskPayload } from "../types/payloads/extend-task-payload.ts";
import { Task } from "../types/task.ts";

@Resolver(() => ExtendTaskPayload)
export class ExtendTaskResolver {
  @Mutation(() => ExtendTaskPayload, {
    description:
      "Gives more time for a task, with a reason and before its time has run out, as far as its policy allows. Reminders and escalations go by the new time.",
  })
  @Needs("act")
  extendTask(
    @Arg("input", () => ExtendTaskInput, { description: "Until when, and why." }) input: ExtendTaskInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<ExtendTaskPayload> {
    return perform(input.toCommand(), (command) => extendTask(command, actor, house), ExtendTaskPayload.of);
  }

  @FieldResolver(() => Task, { nullable: true, description: "The task after it; null if nothing was done." })
  @Needs("read")
  task(
    @Root() { taskId }: ExtendTaskPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return taskId && reader.readTask(taskId, info, actor);
  }
}

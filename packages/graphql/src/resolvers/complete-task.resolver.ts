import { completeTask } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { CompleteTaskInput } from "../inputs/complete-task.input.ts";
import { perform } from "../perform.ts";
import { CompleteTaskPayload } from "../types/payloads/complete-task-payload.ts";
import { Task } from "../types/task.ts";

@Resolver(() => CompleteTaskPayload)
export class CompleteTaskResolver {
  @Mutation(() => CompleteTaskPayload, {
    description: "Settles a task that is owed. One that repeats is owed again at once, from when it took place.",
  })
  @Needs("act")
  completeTask(
    @Arg("input", () => CompleteTaskInput, { description: "How it was settled." }) input: CompleteTaskInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<CompleteTaskPayload> {
    return perform(input.toCommand(), (command) => completeTask(command, actor, house), CompleteTaskPayload.of);
  }

  @FieldResolver(() => Task, { nullable: true, description: "The task after it; null if nothing was done." })
  @Needs("read")
  task(
    @Root() { taskId }: CompleteTaskPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return taskId && reader.readTask(taskId, info, actor);
  }
}

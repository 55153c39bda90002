import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { TasksArgs } from "../inputs/tasks.args.ts";
import { Task, TaskConnection } from "../types/task.ts";

@Resolver()
export class TasksResolver {
  @Query(() => Task, {
    nullable: true,
    description: "A task by its id. Null if there is none, or none that you may see.",
  })
  @Needs("read")
  task(
    @Arg("id", () => ID, { description: "The task's id." }) _id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }

  @Query(() => TaskConnection, { description: "The tasks you may see." })
  @Needs("read")
  tasks(
    @Args(() => TasksArgs) _args: TasksArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }
}

import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { Node } from "../types/node.ts";

const reason = "what each id stands for is guarded as everywhere else";

@Resolver()
export class NodesResolver {
  @Query(() => Node, {
    nullable: true,
    description: "Whatever has this id. Null if there is nothing, or nothing that you may see.",
  })
  @Open(reason)
  node(
    @Arg("id", () => ID, { description: "The id of anything that has one." }) _id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "Whatever has these ids, in their order, with null for nothing and for what you may not see.",
  })
  @Open(reason)
  nodes(
    @Arg("ids", () => [ID], { description: "At most 100 ids." }) _ids: readonly string[],
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }
}

import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { PageArgs } from "../inputs/page.args.ts";
import { MatterConnection } from "../types/matter.ts";

@Resolver()
export class MattersResolver {
  @Query(() => MatterConnection, { description: "The matters that wait for triage by you, the oldest first." })
  @Needs("triage")
  matters(
    @Args(() => PageArgs) _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }
}

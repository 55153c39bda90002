import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { PageArgs } from "../inputs/page.args.ts";
import { ReportConnection } from "../types/report.ts";

@Resolver()
export class ReportsResolver {
  @Query(() => ReportConnection, { description: "What you have reported, the newest first." })
  @Open("they are your own")
  reports(
    @Args(() => PageArgs) _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }
}

import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { PageArgs } from "../inputs/page.args.ts";
import { OrganisationConnection } from "../types/organisation.ts";

@Resolver()
export class OrganisationsResolver {
  @Query(() => OrganisationConnection, { description: "The organisations that take part." })
  @Open("that an organisation takes part is public")
  organisations(
    @Args(() => PageArgs) _page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }
}

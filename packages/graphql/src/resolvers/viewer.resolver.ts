import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { Viewer } from "../types/viewer.ts";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: "You, as this request sees you." })
  @Open("everybody may know what we know of them here")
  viewer(@Info() info: GraphQLResolveInfo, @Ctx() { reader, actor }: ApiContext): Promise<unknown> {
    return reader.read(info, actor);
  }
}

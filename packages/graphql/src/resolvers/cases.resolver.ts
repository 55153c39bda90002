import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { CasesArgs } from "../inputs/cases.args.ts";
import { Case, CaseConnection } from "../types/case.ts";

@Resolver()
export class CasesResolver {
  @Query(() => Case, {
    nullable: true,
    description: "A case by its id. Null if there is none, or none that you may see.",
  })
  @Needs("read")
  case(
    @Arg("id", () => ID, { description: "The case's id." }) _id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }

  @Query(() => Case, {
    nullable: true,
    description: "A case by the reference people use for it. Null if there is none, or none that you may see.",
  })
  @Needs("read")
  caseByReference(
    @Arg("reference", () => String, { description: "The reference, for example “7KQ2-M0ZD”." }) _reference: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }

  @Query(() => CaseConnection, { description: "The cases you may see." })
  @Needs("read")
  cases(
    @Args(() => CasesArgs) _args: CasesArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }
}

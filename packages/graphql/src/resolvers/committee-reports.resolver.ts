import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { CommitteeReportsArgs } from "../inputs/committee-reports.args.ts";
import { CommitteeReport, CommitteeReportConnection } from "../types/committee-report.ts";

@Resolver()
export class CommitteeReportsResolver {
  @Query(() => CommitteeReport, {
    nullable: true,
    description: "A committee's report by its id. Null if there is none, or none that you may see.",
  })
  @Needs("count")
  committeeReport(
    @Arg("id", () => ID, { description: "The report's id." }) _id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }

  @Query(() => CommitteeReportConnection, {
    description:
      "The reports made for committees in whose roles you are, of the organisation you act in, newest first.",
  })
  @Needs("count")
  committeeReports(
    @Args(() => CommitteeReportsArgs) _args: CommitteeReportsArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }
}

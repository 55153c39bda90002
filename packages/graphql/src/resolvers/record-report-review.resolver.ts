import { recordReportReview } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { RecordReportReviewInput } from "../inputs/record-report-review.input.ts";
import { perform } from "../perform.ts";
import { CommitteeReport } from "../types/committee-report.ts";
import { RecordReportReviewPayload } from "../types/payloads/record-report-review-payload.ts";

@Resolver(() => RecordReportReviewPayload)
export class RecordReportReviewResolver {
  @Mutation(() => RecordReportReviewPayload, {
    description: "Records that a committee looked at a report, where that is minuted and what it decided to do.",
  })
  @Needs("count")
  recordReportReview(
    @Arg("input", () => RecordReportReviewInput, { description: "Which report, when and where." })
    input: RecordReportReviewInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<RecordReportReviewPayload> {
    return perform(
      input.toCommand(),
      (command) => recordReportReview(command, actor, house),
      RecordReportReviewPayload.of,
    );
  }

  @FieldResolver(() => CommitteeReport, {
    nullable: true,
    description: "The report after it; null if nothing was done.",
  })
  @Needs("count")
  report(
    @Root() { reportId }: RecordReportReviewPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return reportId && reader.readCommitteeReport(reportId, info, actor);
  }
}

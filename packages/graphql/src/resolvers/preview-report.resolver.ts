import { previewReport } from "@dignity/application";
import { Arg, Ctx, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { PreviewReportInput } from "../inputs/preview-report.input.ts";
import { perform } from "../perform.ts";
import { PreviewReportPayload } from "../types/payloads/preview-report-payload.ts";

@Resolver()
export class PreviewReportResolver {
  @Query(() => PreviewReportPayload, {
    description: "What a report would lead to, by the form alone: no case is looked at and nothing is saved.",
  })
  @Open("everybody may know what would follow before they report")
  previewReport(
    @Arg("input", () => PreviewReportInput, { description: "The concern." }) input: PreviewReportInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<PreviewReportPayload> {
    return perform(
      input.toCommand(),
      (report) => previewReport(report, actor, house),
      PreviewReportPayload.under(house.policies),
    );
  }
}

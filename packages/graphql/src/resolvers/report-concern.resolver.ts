import { reportConcern } from "@dignity/application";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { ReportConcernInput } from "../inputs/report-concern.input.ts";
import { perform } from "../perform.ts";
import { ReportConcernPayload } from "../types/payloads/report-concern-payload.ts";

@Resolver()
export class ReportConcernResolver {
  @Mutation(() => ReportConcernPayload, {
    description: "Reports a concern, about whichever organisation. It answers that it was received, and nothing else.",
  })
  @Open("everybody must be able to report")
  reportConcern(
    @Arg("input", () => ReportConcernInput, { description: "The concern." }) input: ReportConcernInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<ReportConcernPayload> {
    return perform(input.toCommand(), (command) => reportConcern(command, actor, house), ReportConcernPayload.of);
  }
}

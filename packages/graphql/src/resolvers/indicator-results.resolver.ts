import { raiseConcern, recordIndicatorAction, recordIndicatorResult } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { IndicatorResultsArgs } from "../inputs/indicator-results.args.ts";
import { RaiseConcernInput } from "../inputs/raise-concern.input.ts";
import { RecordIndicatorActionInput } from "../inputs/record-indicator-action.input.ts";
import { RecordIndicatorResultInput } from "../inputs/record-indicator-result.input.ts";
import { perform } from "../perform.ts";
import { IndicatorResultPayload } from "../types/payloads/indicator-result-payload.ts";
import { IndicatorResult, IndicatorResultConnection } from "../types/indicator-result.ts";
import { ReportConcernPayload } from "../types/payloads/report-concern-payload.ts";

@Resolver(() => IndicatorResultPayload)
export class IndicatorResultsResolver {
  @Query(() => IndicatorResultConnection, {
    description: "Results of surveys and visits that your organisation keeps and you watch, the last recorded first.",
  })
  @Needs("watch")
  indicatorResults(
    @Args(() => IndicatorResultsArgs) _args: IndicatorResultsArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): Promise<unknown> {
    return reader.read(info, actor);
  }

  @Mutation(() => IndicatorResultPayload, {
    description: "Records what a survey or a visit has shown, or corrects what was recorded of it.",
  })
  @Needs("watch")
  recordIndicatorResult(
    @Arg("input", () => RecordIndicatorResultInput, { description: "The result." }) input: RecordIndicatorResultInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<IndicatorResultPayload> {
    return perform(
      input.toCommand(),
      (command) => recordIndicatorResult(command, actor, house),
      IndicatorResultPayload.of,
    );
  }

  @Mutation(() => IndicatorResultPayload, {
    description: "Records what was looked into because of a result, and the action plan. Until then it awaits them.",
  })
  @Needs("watch")
  recordIndicatorAction(
    @Arg("input", () => RecordIndicatorActionInput, { description: "What is done." }) input: RecordIndicatorActionInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<IndicatorResultPayload> {
    return perform(
      input.toCommand(),
      (command) => recordIndicatorAction(command, actor, house),
      IndicatorResultPayload.of,
    );
  }

  @FieldResolver(() => IndicatorResult, {
    nullable: true,
    description: "The result after it; null if nothing was done.",
  })
  @Needs("watch")
  result(
    @Root() { resultId }: IndicatorResultPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return resultId && reader.readIndicatorResult(resultId, info, actor);
  }

  @Mutation(() => ReportConcernPayload, {
    description:
      "Reports, once, the concern that a result gives reason for. It names nobody, and not the survey if too few have answered; you are its reporter.",
  })
  @Needs("watch")
  raiseConcern(
    @Arg("input", () => RaiseConcernInput, { description: "From which result." }) input: RaiseConcernInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<ReportConcernPayload> {
    return perform(input.toCommand(), (command) => raiseConcern(command, actor, house), ReportConcernPayload.of);
  }
}

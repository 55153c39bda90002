import { answerSupport } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { AnswerSupportInput } from "../inputs/answer-support.input.ts";
import { perform } from "../perform.ts";
import { AnswerSupportPayload } from "../types/payloads/answer-support-payload.ts";
import { SupportEntry } from "../types/support-entry.ts";

@Resolver(() => AnswerSupportPayload)
export class AnswerSupportResolver {
  @Mutation(() => AnswerSupportPayload, {
    description: "Records what was said to an offer or a referral, and later what became of it.",
  })
  @Needs("act")
  answerSupport(
    @Arg("input", () => AnswerSupportInput, { description: "What became of it." }) input: AnswerSupportInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<AnswerSupportPayload> {
    return perform(input.toCommand(), (command) => answerSupport(command, actor, house), AnswerSupportPayload.of);
  }

  @FieldResolver(() => SupportEntry, { nullable: true, description: "The entry after it; null if nothing was done." })
  @Needs("read")
  entry(
    @Root() { supportId }: AnswerSupportPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return supportId && reader.readSupport(supportId, info, actor);
  }
}

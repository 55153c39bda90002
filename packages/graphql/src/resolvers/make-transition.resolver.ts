import { makeCaseTransition } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { MakeTransitionInput } from "../inputs/make-transition.input.ts";
import { perform } from "../perform.ts";
import { Case } from "../types/case.ts";
import { MakeTransitionPayload } from "../types/payloads/make-transition-payload.ts";

@Resolver(() => MakeTransitionPayload)
export class MakeTransitionResolver {
  @Mutation(() => MakeTransitionPayload, { description: "Takes a case one step on, as its policy allows." })
  @Needs("act")
  makeTransition(
    @Arg("input", () => MakeTransitionInput, { description: "The step." }) input: MakeTransitionInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<MakeTransitionPayload> {
    return perform(input.toCommand(), (command) => makeCaseTransition(command, actor, house), MakeTransitionPayload.of);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case after it; null if nothing was done." })
  @Needs("read")
  case(
    @Root() { caseId }: MakeTransitionPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return caseId && reader.readCase(caseId, info, actor);
  }
}

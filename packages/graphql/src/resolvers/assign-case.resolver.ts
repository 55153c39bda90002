import { assignCase } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { AssignCaseInput } from "../inputs/assign-case.input.ts";
import { perform } from "../perform.ts";
import { AssignCasePayload } from "../types/payloads/assign-case-payload.ts";
import { Case } from "../types/case.ts";

@Resolver(() => AssignCasePayload)
export class AssignCaseResolver {
  @Mutation(() => AssignCasePayload, {
    description: "Puts somebody in charge of a case, in a role they hold for its owner. Never somebody in the case.",
  })
  @Needs("assign")
  assignCase(
    @Arg("input", () => AssignCaseInput, { description: "Who, and in which role." }) input: AssignCaseInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<AssignCasePayload> {
    return perform(input.toCommand(), (command) => assignCase(command, actor, house), AssignCasePayload.of);
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case after it; null if nothing was done." })
  @Needs("read")
  case(
    @Root() { caseId }: AssignCasePayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return caseId && reader.readCase(caseId, info, actor);
  }
}

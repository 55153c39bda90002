import { moveCaseToVersion } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { MoveCaseToVersionInput } from "../inputs/move-case-to-version.input.ts";
import { perform } from "../perform.ts";
import { Case } from "../types/case.ts";
import { MoveCaseToVersionPayload } from "../types/payloads/move-case-to-version-payload.ts";

@Resolver(() => MoveCaseToVersionPayload)
export class MoveCaseToVersionResolver {
  @Mutation(() => MoveCaseToVersionPayload, {
    description:
      "Moves a case to a later version of its policy, with a reason. What both versions ask for goes on with its time.",
  })
  @Needs("assign")
  moveCaseToVersion(
    @Arg("input", () => MoveCaseToVersionInput, { description: "To which version, and why." })
    input: MoveCaseToVersionInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<MoveCaseToVersionPayload> {
    return perform(
      input.toCommand(),
      (command) => moveCaseToVersion(command, actor, house),
      MoveCaseToVersionPayload.of,
    );
  }

  @FieldResolver(() => Case, { nullable: true, description: "The case after it; null if nothing was done." })
  @Needs("read")
  case(
    @Root() { caseId }: MoveCaseToVersionPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return caseId && reader.readCase(caseId, info, actor);
  }
}

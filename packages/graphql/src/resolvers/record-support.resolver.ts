import { recordSupport } from "@dignity/application";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { RecordSupportInput } from "../inputs/record-support.input.ts";
import { perform } from "../perform.ts";
import { RecordSupportPayload } from "../types/payloads/record-support-payload.ts";
import { SupportEntry } from "../types/support-entry.ts";

@Resolver(() => RecordSupportPayload)
export class RecordSupportResolver {
  @Mutation(() => RecordSupportPayload, {
    description:
      "Records support that was offered to somebody in a case, or to which they were referred. It can be recorded at any stage, also afterwards.",
  })
  @Needs("act")
  recordSupport(
    @Arg("input", () => RecordSupportInput, { description: "The offer or the referral." }) input: RecordSupportInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<RecordSupportPayload> {
    return perform(input.toCommand(), (command) => recordSupport(command, actor, house), RecordSupportPayload.of);
  }

  @FieldResolver(() => SupportEntry, { nullable: true, description: "The entry made; null if nothing was done." })
  @Needs("read")
  entry(
    @Root() { supportId }: RecordSupportPayload,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { reader, actor }: ApiContext,
  ): unknown {
    return supportId && reader.readSupport(supportId, info, actor);
  }
}

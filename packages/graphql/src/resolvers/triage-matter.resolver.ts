import { triageMatter } from "@dignity/application";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Needs } from "../guards.ts";
import { TriageMatterInput } from "../inputs/triage-matter.input.ts";
import { perform } from "../perform.ts";
import { TriageMatterPayload } from "../types/payloads/triage-matter-payload.ts";

@Resolver()
export class TriageMatterResolver {
  @Mutation(() => TriageMatterPayload, {
    description: "Records in which role somebody acted, and so whose case the matter is. The case opens there at once.",
  })
  @Needs("triage")
  triageMatter(
    @Arg("input", () => TriageMatterInput, { description: "What has been found out." }) input: TriageMatterInput,
    @Ctx() { actor, house }: ApiContext,
  ): Promise<TriageMatterPayload> {
    return perform(input.toCommand(), (command) => triageMatter(command, actor, house), TriageMatterPayload.of);
  }
}

import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { policyView } from "../policy/policy-view.ts";
import { policyWith } from "../policy/policy-with.ts";
import { Policy } from "../types/policy/policy.ts";

const reason = "policies are published";

@Resolver()
export class PoliciesResolver {
  @Query(() => [Policy], { description: "Every published version of every pathway." })
  @Open(reason)
  policies(@Ctx() { house }: ApiContext): readonly Policy[] {
    return house.policies.all().map(policyView);
  }

  @Query(() => Policy, { nullable: true, description: "One version of a pathway. Null if there is none." })
  @Open(reason)
  policy(
    @Arg("id", () => ID, { description: "The policy's own id, for example “hee-em/bullying@1”." }) id: string,
    @Ctx() { house }: ApiContext,
  ): Policy | null {
    return policyWith(id, house.policies);
  }
}

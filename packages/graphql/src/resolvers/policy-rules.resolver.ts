import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import type { ApiContext } from "../context.ts";
import { Open } from "../guards.ts";
import { approvalsOf, rulesWithApprovalOf } from "../policy/approval-view.ts";
import { PolicyApproval } from "../types/policy/policy-approval.ts";
import { PolicyRule } from "../types/policy/policy-rule.ts";
import { Policy } from "../types/policy/policy.ts";

const reason = "policies are published";

@Resolver(() => Policy)
export class PolicyRulesResolver {
  @FieldResolver(() => [PolicyApproval], { description: "The approvals it has been given, the oldest first." })
  @Open(reason)
  approvals(@Root() { id }: Policy, @Ctx() { house }: ApiContext): readonly PolicyApproval[] {
    return approvalsOf(id, house.policies);
  }

  @FieldResolver(() => [PolicyRule], {
    description: "Every rule with its source: what the organisation can check line by line.",
  })
  @Open(reason)
  rules(@Root() { id }: Policy, @Ctx() { house }: ApiContext): readonly PolicyRule[] {
    return rulesWithApprovalOf(id, house.policies);
  }
}

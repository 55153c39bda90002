import type { Policies } from "@dignity/application";
import { type Approval, rulesAwaitingApproval, rulesOf } from "@dignity/kernel";

import { make } from "../make.ts";
import { type ApprovalDecision, PolicyApproval } from "../types/policy/policy-approval.ts";
import { PolicyRule } from "../types/policy/policy-rule.ts";
import { knownPolicy } from "./known-policy.ts";
import { labelIn } from "./label-view.ts";
import { sourceView } from "./source-view.ts";

const decisions = { reviewed: "REVIEWED", approved: "APPROVED", ratified: "RATIFIED" } as const satisfies Record<
  Approval["decision"],
  ApprovalDecision
>;

export function approvalsOf(id: string, policies: Policies): readonly PolicyApproval[] {
  const { approval = {} } = knownPolicy(id, policies);
  return policies
    .approvalsOf(id)
    .map(({ by, decision, on, rules }) =>
      make(PolicyApproval, { by: labelIn(approval, by), decision: decisions[decision], on, rules: rules ?? null }),
    );
}

export function rulesWithApprovalOf(id: string, policies: Policies): readonly PolicyRule[] {
  const policy = knownPolicy(id, policies);
  const awaiting = new Set(rulesAwaitingApproval(policy, policies.approvalsOf(id)));
  return rulesOf(policy).flatMap(([name, source]) =>
    source ? [make(PolicyRule, { name, source: sourceView(source), awaitsApproval: awaiting.has(name) })] : [],
  );
}

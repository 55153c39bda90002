import { type Approval, type Policy, rulesAwaitingApproval, rulesOf } from "@dignity/kernel";

import { make } from "../make.ts";
import { type ApprovalDecision, PolicyApproval } from "../types/policy-approval.ts";
import { PolicyRule } from "../types/policy-rule.ts";
import { labelIn } from "./label-view.ts";
import { sourceView } from "./source-view.ts";

const decisions = { reviewed: "REVIEWED", approved: "APPROVED", ratified: "RATIFIED" } as const satisfies Record<
  Approval["decision"],
  ApprovalDecision
>;

export const approvalsIn = ({ approval = {} }: Policy, given: readonly Approval[]): readonly PolicyApproval[] =>
  given.map(({ by, decision, on, rules }) =>
    make(PolicyApproval, { by: labelIn(approval, by), decision: decisions[decision], on, rules: rules ?? null }),
  );

export function rulesIn(policy: Policy, approvals: readonly Approval[]): readonly PolicyRule[] {
  const awaiting = new Set(rulesAwaitingApproval(policy, approvals));
  return rulesOf(policy).flatMap(([name, source]) =>
    source ? [make(PolicyRule, { name, source: sourceView(source), awaitsApproval: awaiting.has(name) })] : [],
  );
}

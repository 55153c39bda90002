import type { Policy } from "./policy.ts";
import { rulesOf } from "./rules-of.ts";

/** One body has looked at a version of a policy. */
export interface Approval {
  /** One of the bodies that the policy names in `approval`. */
  readonly by: string;
  /** To review is to have looked at it; to approve or to ratify is to have agreed. */
  readonly decision: "reviewed" | "approved" | "ratified";
  /** ISO date. */
  readonly on: string;
  /** The rules that were agreed to, as `rulesOf` names them; all of them if left out. */
  readonly rules?: readonly string[];
}

/**
 * The rules that somebody has to agree to and that nobody has agreed to yet: those that the document does not say, but
 * that were read into it or added. What it says was approved with the document.
 */
export function rulesAwaitingApproval(policy: Policy, approvals: readonly Approval[]): readonly string[] {
  const agreed = approvals.filter(({ decision }) => decision !== "reviewed");
  return rulesOf(policy).flatMap(([name, source]) => {
    const isCovered = agreed.some(({ rules }) => rules?.includes(name) ?? true);
    return source?.standing === "said" || isCovered ? [] : [name];
  });
}

import { type Actor, type CaseSnapshot, nextActions, type Policy, type Refusal } from "@dignity/kernel";

import { fail, type Outcome } from "../user-error.ts";

/** Tells why a transition was refused, and what the same person could do instead. */
export function refusedTransition(
  policy: Policy,
  current: CaseSnapshot,
  actor: Actor,
  { code, message, about, source }: Refusal,
): Outcome<never> {
  const told = {
    code,
    message,
    path: about ? ["input", "answers", about] : ["input", "transition"],
  };
  if (code.startsWith("ANSWER") || code === "ACTION_NOT_PERMITTED")
    return fail({ kind: "InvalidInput", ...told, ...(source && { source }) });
  const allowed = nextActions(policy, current, actor).filter(({ kind, allowed: may }) => kind === "transition" && may);
  return fail({
    kind: "TransitionNotAllowed",
    code,
    message,
    path: ["input", "transition"],
    from: current.state,
    allowed: allowed.map(({ key }) => key),
    ...(source && { source }),
  });
}

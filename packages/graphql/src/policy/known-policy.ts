import type { Policies } from "@dignity/application";
import type { Policy } from "@dignity/kernel";

/** A policy whose id was read from here: it cannot be that it is not there. */
export function knownPolicy(id: string, policies: Policies): Policy {
  const policy = policies.byId(id);
  if (!policy) throw new Error("POLICY_MISSING");
  return policy;
}

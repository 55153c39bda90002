import type { Policies } from "@dignity/application";

import type { Policy } from "../types/policy/policy.ts";
import { policyView } from "./policy-view.ts";

export function policyWith(id: string, policies: Policies): Policy | null {
  const published = policies.byId(id);
  return published ? policyView(published) : null;
}

/** A policy as the read model gives it: its id, or what was selected of it. */
export const policyOf = (read: unknown, policies: Policies): unknown =>
  typeof read === "string" ? policyWith(read, policies) : read;

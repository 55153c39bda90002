import type { Policy } from "@dignity/plugin-sdk";

import plugin from "../../src/index.ts";

/** A version that KMPT publishes, by its id. */
export function policyNamed(id: string): Policy {
  const policy = plugin.policies.find((one) => one.id === id);
  if (!policy) throw new Error(`KMPT does not publish ${id}`);
  return policy;
}

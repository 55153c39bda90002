import type { Policies } from "@dignity/application";
import type { Policy } from "@dignity/kernel";
import type { Client, Pool } from "pg";
import { Temporal } from "temporal-polyfill";

import { PersistenceError } from "../errors.ts";
import { withClient } from "../with-client.ts";
import { fingerprint } from "./fingerprint.ts";
import { partsOf } from "./policy-id.ts";
import { storedApprovals, type StoredVersion, storedVersions } from "./stored.ts";

/** The published policies as they are stored, in memory. A text that does not fit its hash is not served. */
export async function loadPolicies(pool: Pool | Client): Promise<Policies> {
  const policies = (await storedVersions(pool)).map(read);
  const approvals = await storedApprovals(pool);
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    all: () => policies,
    byId: (id) => byId.get(id),
    approvalsOf: (id) => approvals.get(id) ?? [],
    inForce: (pathway, on) =>
      policies.findLast(({ id, effectiveFrom }) => partsOf(id).pathway === pathway && hasBegun(effectiveFrom, on)),
  };
}

/** The published policies as their owner reads them. Nothing is changed. */
export const publishedPolicies = (ownerUrl: string): Promise<readonly Policy[]> =>
  withClient(ownerUrl, async (client) => (await loadPolicies(client)).all());

const hasBegun = (effectiveFrom: string, on: Temporal.PlainDate) => Temporal.PlainDate.compare(effectiveFrom, on) <= 0;

function read({ id, text, sha256 }: StoredVersion): Policy {
  const found = fingerprint(text);
  if (found !== sha256)
    throw new PersistenceError(
      "POLICY_DAMAGED",
      `The stored text of ${id} has the hash ${found}, but was published with ${sha256}. Restore it from a backup.`,
    );
  return JSON.parse(text) as Policy;
}

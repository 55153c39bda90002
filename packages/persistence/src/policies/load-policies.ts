import type { Policies } from "@dignity/application";
import type { Approval, Policy } from "@dignity/kernel";
import type { Client, Pool } from "pg";
import { Temporal } from "temporal-polyfill";

import { PersistenceError } from "../errors.ts";
import { withClient } from "../with-client.ts";
import { fingerprint } from "./fingerprint.ts";
import { partsOf } from "./policy-id.ts";

/** The published policies as they are stored, in memory. A text that does not fit its hash is not served. */
export async function loadPolicies(pool: Pool | Client): Promise<Policies> {
  const { rows } = await pool.query<Row>(stored);
  const policies = rows.map(read);
  const approvals = Map.groupBy((await pool.query<ApprovalRow>(approved)).rows, ({ policyId }) => policyId);
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    all: () => policies,
    byId: (id) => byId.get(id),
    approvalsOf: (id) => (approvals.get(id) ?? []).map(readApproval),
    inForce: (pathway, on) =>
      policies.findLast(({ id, effectiveFrom }) => partsOf(id).pathway === pathway && hasBegun(effectiveFrom, on)),
  };
}

/** The published policies as their owner reads them. Nothing is changed. */
export const publishedPolicies = (ownerUrl: string): Promise<readonly Policy[]> =>
  withClient(ownerUrl, async (client) => (await loadPolicies(client)).all());

interface Row {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
}

const stored = `
  select id, canonical_json as text, sha256 from dignity.policy_version order by pathway, effective_from, version`;

interface ApprovalRow extends Omit<Approval, "rules"> {
  readonly policyId: string;
  readonly rules: readonly string[] | null;
}

const approved = `
  select policy_id as "policyId", body as "by", decision, decided_on::text as "on", rules
  from dignity.policy_approval order by decided_on, body, decision`;

const readApproval = ({ by, decision, on, rules }: ApprovalRow): Approval => ({
  by,
  decision,
  on,
  ...(rules && { rules }),
});

const hasBegun = (effectiveFrom: string, on: Temporal.PlainDate) => Temporal.PlainDate.compare(effectiveFrom, on) <= 0;

function read({ id, text, sha256 }: Row): Policy {
  const found = fingerprint(text);
  if (found !== sha256)
    throw new PersistenceError(
      "POLICY_DAMAGED",
      `The stored text of ${id} has the hash ${found}, but was published with ${sha256}. Restore it from a backup.`,
    );
  return JSON.parse(text) as Policy;
}

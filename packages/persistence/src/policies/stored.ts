import type { Approval } from "@dignity/kernel";
import type { ClientBase } from "pg";

/** A pool, or one connection of it. */
type Database = Pick<ClientBase, "query">;

export interface StoredVersion {
  readonly id: string;
  /** The canonical text, as it was published. */
  readonly text: string;
  readonly sha256: string;
}

/** All published versions: those of a pathway in the order in which they come into force. */
export async function storedVersions(database: Database): Promise<readonly StoredVersion[]> {
  const { rows } = await database.query<StoredVersion>(versions);
  return rows;
}

const versions = `
  select id, canonical_json as text, sha256 from dignity.policy_version order by pathway, effective_from, version`;

/** The approvals on record by the id of their version, the earliest first. */
export async function storedApprovals(database: Database): Promise<ReadonlyMap<string, readonly Approval[]>> {
  const { rows } = await database.query<ApprovalRow>(approvals);
  const byPolicy = Map.groupBy(rows, ({ policyId }) => policyId);
  return new Map([...byPolicy].map(([id, given]) => [id, given.map(approvalIn)]));
}

interface ApprovalRow extends Omit<Approval, "rules"> {
  readonly policyId: string;
  readonly rules: readonly string[] | null;
}

const approvals = `
  select policy_id as "policyId", body as "by", decision, decided_on::text as "on", rules
  from dignity.policy_approval order by decided_on, body, decision`;

const approvalIn = ({ by, decision, on, rules }: ApprovalRow): Approval => ({
  by,
  decision,
  on,
  ...(rules && { rules }),
});

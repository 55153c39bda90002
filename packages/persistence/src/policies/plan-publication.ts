import type { Approval, Policy } from "@dignity/kernel";
import type { Client } from "pg";

import { withClient } from "../with-client.ts";
import { grantsInForce } from "./grants.ts";
import { type OnRecord, onRecord } from "./on-record.ts";
import { storedApprovals, type StoredVersion, storedVersions } from "./stored.ts";
import { versionRow } from "./version-row.ts";

/** What publishing these policies would do. Its basis is for `publishPolicies`, which then does that and nothing else. */
export interface PublicationPlan extends OnRecord {
  readonly versions: readonly PlannedVersion[];
  /** Today's grants that would be added and taken away, for all cases of the pathway, old and new. */
  readonly grants: readonly GrantChange[];
}

interface PlannedVersion {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly sha256: string;
  /** `changed`: published with another text, which serves on; this one would be refused. */
  readonly is: "new" | "published" | "changed";
  /** The organisations that follow the pathway now; undefined where this role may not know. */
  readonly adoptedBy: readonly string[] | undefined;
  /** Approvals on record. */
  readonly approvals: readonly Approval[];
}

export interface GrantChange {
  readonly change: "added" | "removed";
  readonly pathway: string;
  readonly role: string;
  readonly action: string;
  readonly reach: string;
  readonly hidden: readonly string[];
}

type Grant = Omit<GrantChange, "change">;

/** Looks what publishing would do, and changes nothing. It asks as the owner, and reads only. */
export async function planPublication(ownerUrl: string, policies: readonly Policy[]): Promise<PublicationPlan> {
  return withClient(ownerUrl, async (client) => {
    await client.query("begin transaction isolation level repeatable read read only");
    const { rows: now } = await client.query<OnRecord>(onRecord);
    const stored = await storedVersions(client);
    const approvals = await storedApprovals(client);
    const { rows: grants } = await client.query<Grant>(grantsNow);
    const adopters = await adoptersOf(client);
    const hashes = new Map(stored.map(({ id, sha256 }) => [id, sha256]));
    const versions = policies.map((policy): PlannedVersion => {
      const { id, effectiveFrom, sha256, pathway } = versionRow(policy);
      const before = hashes.get(id);
      const is = before === undefined ? "new" : before === sha256 ? "published" : "changed";
      const adoptedBy = adopters && (adopters.get(pathway) ?? []);
      return { id, effectiveFrom, sha256, is, adoptedBy, approvals: approvals.get(id) ?? [] };
    });
    const { basis = "", today = "" } = now[0] ?? {};
    return { basis, today, versions, grants: changesOf(grants, grantsAfter(stored, policies)) };
  });
}

const grantsNow = "select pathway, role, action, reach, hidden from dignity.policy_grant";

const adopting = `
  select a.pathway, array_agg(o.slug order by o.slug) as organisations
  from dignity.adoption a join dignity.organisation o on o.id = a.organisation_id
  where a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())
  group by a.pathway`;

/** Undefined where row security would hide some: a list with gaps would look like a whole one. */
async function adoptersOf(client: Client): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  await client.query("savepoint adopters");
  try {
    await client.query("set local row_security = off");
    const { rows } = await client.query<{ pathway: string; organisations: readonly string[] }>(adopting);
    return new Map(rows.map(({ pathway, organisations }) => [pathway, organisations]));
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== "42501") throw error;
    await client.query("rollback to savepoint adopters");
    return undefined;
  }
}

/** The grants in force once everything new is published. */
function grantsAfter(stored: readonly StoredVersion[], offered: readonly Policy[]): readonly Grant[] {
  const known = new Set(stored.map(({ id }) => id));
  const fresh = offered.filter(({ id }) => !known.has(id));
  const all = [...stored.map(({ text }) => JSON.parse(text) as Policy), ...fresh];
  return grantsInForce(all).map((row) => ({ ...row, hidden: row.hidden ?? [] }));
}

function changesOf(before: readonly Grant[], after: readonly Grant[]): readonly GrantChange[] {
  const keyOf = ({ pathway, role, action, reach, hidden }: Grant) =>
    JSON.stringify([pathway, role, action, reach, [...hidden].sort()]);
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...before.filter((one) => !has.has(keyOf(one))).map((one) => ({ change: "removed" as const, ...one })),
    ...after.filter((one) => !had.has(keyOf(one))).map((one) => ({ change: "added" as const, ...one })),
  ];
}

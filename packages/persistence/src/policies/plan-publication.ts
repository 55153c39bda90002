import type { Approval, Policy } from "@dignity/kernel";
import type { Client } from "pg";

import { withClient } from "../with-client.ts";
import { grantsOf } from "./grants.ts";
import { partsOf } from "./policy-id.ts";
import { versionRow } from "./version-row.ts";

/** What publishing these policies would do. */
export interface PublicationPlan {
  readonly versions: readonly PlannedVersion[];
  /** Today's grants that would be added and taken away, for all cases of the pathway, old and new. */
  readonly grants: readonly GrantChange[];
}

export interface PlannedVersion {
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
    const stored = new Map((await client.query<Stored>(storedVersions)).rows.map((row) => [row.id, row]));
    const approvals = Map.groupBy((await client.query<Approved>(approved)).rows, ({ policyId }) => policyId);
    const grants = (await client.query<Grant>("select pathway, role, action, reach, hidden from dignity.policy_grant"))
      .rows;
    const adopters = await adoptersOf(client);
    const versions = policies.map((policy): PlannedVersion => {
      const { id, effectiveFrom, sha256, pathway } = versionRow(policy);
      const before = stored.get(id)?.sha256;
      const is = before === undefined ? "new" : before === sha256 ? "published" : "changed";
      const onRecord = (approvals.get(id) ?? []).map(({ policyId: _, rules, ...one }) => ({
        ...one,
        ...(rules && { rules }),
      }));
      return {
        id,
        effectiveFrom,
        sha256,
        is,
        adoptedBy: adopters && (adopters.get(pathway) ?? []),
        approvals: onRecord,
      };
    });
    return { versions, grants: changesOf(grants, grantsAfter([...stored.values()], policies)) };
  });
}

interface Stored {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
}

const storedVersions = "select id, sha256, canonical_json as text from dignity.policy_version";

interface Approved extends Omit<Approval, "rules"> {
  readonly policyId: string;
  readonly rules: readonly string[] | null;
}

const approved = `
  select policy_id as "policyId", body as "by", decision, decided_on::text as "on", rules
  from dignity.policy_approval order by decided_on, body, decision`;

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

/** The grants in force once everything new is published: those of the latest version of each pathway. */
function grantsAfter(stored: readonly Stored[], offered: readonly Policy[]): readonly Grant[] {
  const known = new Set(stored.map(({ id }) => id));
  const all = [...stored.map(({ text }) => JSON.parse(text) as Policy), ...offered.filter(({ id }) => !known.has(id))];
  const latest = new Map<string, Policy>();
  for (const policy of all.toSorted((one, other) => partsOf(one.id).version - partsOf(other.id).version))
    latest.set(partsOf(policy.id).pathway, policy);
  return [...latest].flatMap(([pathway, policy]) =>
    grantsOf(pathway, policy).map((row) => ({ ...row, hidden: row.hidden ?? [] })),
  );
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

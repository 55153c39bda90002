import type { Policy } from "@dignity/kernel";
import type { EntityManager } from "typeorm";

import { createDataSource } from "../data-source.ts";
import { PolicyGrantRow, PolicyVersionRow } from "../entities/policies.ts";
import { PersistenceError } from "../errors.ts";
import { insertRows } from "../insert-rows.ts";
import { grantsInForce } from "./grants.ts";
import { type Approvals, recordApprovals } from "./publish-approvals.ts";
import { versionRow } from "./version-row.ts";

export interface Publication {
  readonly published: readonly string[];
  /** One for each policy whose published text has changed. The stored text serves on. */
  readonly refused: readonly PersistenceError[];
}

/**
 * Publishes what is new, once and for ever, puts today's grants in force and then records the approvals. It runs as the
 * owner, when the database is migrated: the runtime role cannot change what anybody may see.
 */
export async function publishPolicies(
  ownerUrl: string,
  policies: readonly Policy[],
  approvals: Approvals = {},
): Promise<Publication> {
  const dataSource = await createDataSource(ownerUrl, 1).initialize();
  try {
    const publication = await dataSource.transaction(async (manager) => {
      await manager.query("lock table dignity.policy_version in share row exclusive mode");
      const done = await publish(manager, policies);
      await replaceGrants(manager);
      return done;
    });
    await recordApprovals(dataSource.manager, approvals);
    return publication;
  } finally {
    await dataSource.destroy();
  }
}

async function publish(manager: EntityManager, policies: readonly Policy[]): Promise<Publication> {
  const sql = "select id, sha256 from dignity.policy_version";
  const stored = await manager.query<{ id: string; sha256: string }[]>(sql);
  const known = new Map(stored.map(({ id, sha256 }) => [id, sha256]));
  const rows = policies.map(versionRow);
  const fresh = rows.filter(({ id }) => !known.has(id));
  await insertRows(manager, PolicyVersionRow, fresh);
  const refused = rows.flatMap(({ id, sha256 }) => {
    const before = known.get(id) ?? sha256;
    return before === sha256 ? [] : [changed(id, before, sha256)];
  });
  return { published: fresh.map(({ id }) => id), refused };
}

async function replaceGrants(manager: EntityManager): Promise<void> {
  const stored = await manager.query<{ text: string }[]>("select canonical_json as text from dignity.policy_version");
  const rows = grantsInForce(stored.map(({ text }) => JSON.parse(text) as Policy));
  await manager.query("delete from dignity.policy_grant");
  await insertRows(manager, PolicyGrantRow, rows);
}

const changed = (id: string, stored: string, offered: string) =>
  new PersistenceError(
    "POLICY_CHANGED",
    `The policy ${id} has been published with the hash ${stored} and now reads otherwise (${offered}). The published text serves on. Put the change into a new version.`,
  );

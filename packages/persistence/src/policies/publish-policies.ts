import type { Policy } from "@dignity/kernel";
import type { EntityManager } from "typeorm";

import { createDataSource } from "../data-source.ts";
import { PolicyGrantRow, PolicyVersionRow } from "../entities/policies.ts";
import { PersistenceError } from "../errors.ts";
import { insertRows } from "../insert-rows.ts";
import { grantsInForce } from "./grants.ts";
import { type OnRecord, onRecord } from "./on-record.ts";
import { type Approvals, recordApprovals } from "./record-approvals.ts";
import { versionRow } from "./version-row.ts";

export interface Publication {
  readonly published: readonly string[];
  /** One for each policy whose published text has changed. The stored text serves on. */
  readonly refused: readonly PersistenceError[];
}

export interface Publishing {
  readonly approvals?: Approvals;
  /** The basis of the plan that was agreed to: on any other nothing is published, and PLAN_OUTDATED is thrown. */
  readonly basis?: string;
}

/**
 * Publishes what is new, once and for ever, puts today's grants in force and records the approvals: all of it or
 * nothing. A plugin that has changed a published text is not to be trusted with another one: of that plugin nothing is
 * published, and what it says was approved may have been the changed text. It runs as the owner, when the database is
 * migrated: the runtime role cannot change what anybody may see.
 */
export async function publishPolicies(
  ownerUrl: string,
  policies: readonly Policy[],
  { approvals = {}, basis }: Publishing = {},
): Promise<Publication> {
  const dataSource = await createDataSource(ownerUrl, 1).initialize();
  try {
    return await dataSource.transaction(async (manager) => {
      await manager.query("lock table dignity.policy_version in share row exclusive mode");
      if (basis !== undefined) await assertStill(manager, basis);
      const { sound, ...publication } = await publish(manager, policies);
      await replaceGrants(manager);
      await recordApprovals(manager, Object.fromEntries(Object.entries(approvals).filter(([id]) => sound.has(id))));
      return publication;
    });
  } finally {
    await dataSource.destroy();
  }
}

async function assertStill(manager: EntityManager, basis: string): Promise<void> {
  const [found] = await manager.query<OnRecord[]>(onRecord);
  if (found?.basis === basis) return;
  throw new PersistenceError(
    "PLAN_OUTDATED",
    "Nothing was published: what the database holds has changed since this was planned. Look at the plan again.",
  );
}

async function publish(manager: EntityManager, policies: readonly Policy[]) {
  const sql = "select id, sha256 from dignity.policy_version";
  const stored = await manager.query<{ id: string; sha256: string }[]>(sql);
  const known = new Map(stored.map(({ id, sha256 }) => [id, sha256]));
  const rows = policies.map(versionRow);
  const altered = rows.filter(({ id, sha256 }) => (known.get(id) ?? sha256) !== sha256);
  const faulty = new Set(altered.map(({ pluginId }) => pluginId));
  const sound = rows.filter(({ pluginId }) => !faulty.has(pluginId));
  const fresh = sound.filter(({ id }) => !known.has(id));
  await insertRows(manager, PolicyVersionRow, fresh);
  return {
    published: fresh.map(({ id }) => id),
    refused: altered.map(({ id, sha256 }) => changed(id, known.get(id) ?? "", sha256)),
    sound: new Set(sound.map(({ id }) => id)),
  };
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

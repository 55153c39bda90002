import type { DataKey, Keyring, OrganisationKey } from "@dignity/encryption";

import { DataKeyRow } from "../entities/keys.ts";
import { PersistenceError } from "../errors.ts";
import type { Connection } from "./connection.ts";

/** The data keys that one transaction makes and uses. None is kept longer, so a destroyed key is gone at once. */
export interface Keys {
  /** A new key, with the id of what it protects. */
  create(id: string, organisationId: string): Promise<DataKey>;
  /** The key with this id; undefined when the principal may not use it, or it was destroyed. */
  find(id: string): Promise<DataKey | undefined>;
  /** The same, where there is something wrong if it is missing. */
  get(id: string): Promise<DataKey>;
}

export function keysOf({ rows, insert }: Connection, keyring: Keyring): Keys {
  const organisations = new Map<string, OrganisationKey>();

  async function organisationKey(id: string): Promise<OrganisationKey> {
    const known = organisations.get(id);
    if (known) return known;
    const sql = "select wrapped from dignity.organisation_key where organisation_id = $1";
    const [row] = await rows<{ wrapped: Buffer }>(sql, id);
    if (!row) throw missing("ORGANISATION_KEY_MISSING", `The organisation ${id} has no key. Register it before use.`);
    const key = keyring.unwrapOrganisationKey(id, row.wrapped);
    organisations.set(id, key);
    return key;
  }

  async function find(id: string): Promise<DataKey | undefined> {
    const sql = `select organisation_id as "organisationId", wrapped from dignity.data_key where id = $1`;
    const [row] = await rows<{ organisationId: string | null; wrapped: Buffer }>(sql, id);
    if (!row) return undefined;
    const organisation = row.organisationId === null ? null : await organisationKey(row.organisationId);
    return keyring.unwrapDataKey(id, organisation, row.wrapped);
  }

  return {
    find,
    async create(id, organisationId) {
      const { key, wrapped } = keyring.newDataKey(id, await organisationKey(organisationId));
      await insert(DataKeyRow, [{ id, organisationId, wrapped }]);
      return key;
    },
    async get(id) {
      const key = await find(id);
      if (!key) throw missing("DATA_KEY_MISSING", "The key of what should be written is not there any more.");
      return key;
    },
  };
}

const missing = (code: "ORGANISATION_KEY_MISSING" | "DATA_KEY_MISSING", message: string) =>
  new PersistenceError(code, message);

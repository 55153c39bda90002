import { createKeyring, type DataKey, type Keyring, masterKeyFrom, newMasterKey, seal } from "@dignity/encryption";

import type { Row } from "./rows.ts";

/** Makes keys and envelopes, and keeps the rows of the keys. */
export class Sealing {
  readonly keyring: Keyring = createKeyring(masterKeyFrom(newMasterKey()));
  readonly organisationKeys: Row[] = [];
  readonly dataKeys: Row[] = [];
  readonly #organisations = new Map<string, ReturnType<Keyring["newOrganisationKey"]>["key"]>();
  readonly #keys = new Map<string, DataKey>();

  addOrganisation(id: string): void {
    const { key, wrapped } = this.keyring.newOrganisationKey(id);
    this.#organisations.set(id, key);
    this.organisationKeys.push({ organisation_id: id, wrapped });
  }

  envelope(
    keyId: string,
    organisationId: string | null,
    text: string,
    table: string,
    column: string,
    rowId: string,
  ): Buffer {
    return seal(this.#key(keyId, organisationId), text, { table, column, rowId, organisationId });
  }

  #key(id: string, organisationId: string | null): DataKey {
    const known = this.#keys.get(id);
    if (known) return known;
    const owner = organisationId === null ? null : (this.#organisations.get(organisationId) ?? null);
    const { key, wrapped } = this.keyring.newDataKey(id, owner);
    this.#keys.set(id, key);
    this.dataKeys.push({ id, organisation_id: organisationId, wrapped });
    return key;
  }
}

import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";

import type { Binding } from "./binding.ts";
import { decrypt, encrypt } from "./cipher.ts";
import type { MasterKey } from "./master-key.ts";

/** Wraps the data keys of one organisation. */
export interface OrganisationKey {
  readonly organisationId: string;
  readonly key: KeyObject;
}

/** Seals one case, report, matter or person. Whoever destroys it erases what it sealed. */
export interface DataKey {
  readonly key: KeyObject;
}

/** A key to use now, and the form in which it may be stored. */
type Fresh<K> = { readonly key: K; readonly wrapped: Buffer };

export interface Keyring {
  newOrganisationKey(organisationId: string): Fresh<OrganisationKey>;
  unwrapOrganisationKey(organisationId: string, wrapped: Uint8Array): OrganisationKey;
  /** Without an organisation the master key wraps it: a key of the directory of people. */
  newDataKey(id: string, organisation: OrganisationKey | null): Fresh<DataKey>;
  unwrapDataKey(id: string, organisation: OrganisationKey | null, wrapped: Uint8Array): DataKey;
  /** For finding an exact match of something that is stored encrypted, such as an e-mail address. */
  digest(text: string): Buffer;
}

export function createKeyring(master: MasterKey): Keyring {
  const wrapping = derive(master, "wrap");
  const digesting = derive(master, "digest");
  const wrapper = (organisation: OrganisationKey | null) => organisation?.key ?? wrapping;
  return {
    newOrganisationKey(organisationId) {
      const { key, wrapped } = fresh(wrapping, organisationKeyAt(organisationId));
      return { key: { organisationId, key }, wrapped };
    },
    unwrapOrganisationKey: (organisationId, wrapped) => ({
      organisationId,
      key: unwrap(wrapping, wrapped, organisationKeyAt(organisationId)),
    }),
    newDataKey(id, organisation) {
      const { key, wrapped } = fresh(wrapper(organisation), dataKeyAt(id, organisation));
      return { key: { key }, wrapped };
    },
    unwrapDataKey: (id, organisation, wrapped) => ({
      key: unwrap(wrapper(organisation), wrapped, dataKeyAt(id, organisation)),
    }),
    digest: (text) => createHmac("sha256", digesting).update(normal(text)).digest(),
  };
}

/** One use, one key: the master key itself neither wraps nor digests. */
const derive = ({ key }: MasterKey, use: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", key, "", `dignity ${use} 1`, 32)));

function fresh(wrapping: KeyObject, at: Binding): Fresh<KeyObject> {
  const bytes = randomBytes(32);
  return { key: createSecretKey(bytes), wrapped: encrypt(wrapping, bytes, at) };
}

const unwrap = (wrapping: KeyObject, wrapped: Uint8Array, at: Binding) =>
  createSecretKey(decrypt(wrapping, wrapped, at));

const organisationKeyAt = (organisationId: string): Binding => ({
  table: "organisation_key",
  column: "wrapped",
  rowId: organisationId,
  organisationId,
});

const dataKeyAt = (id: string, organisation: OrganisationKey | null): Binding => ({
  table: "data_key",
  column: "wrapped",
  rowId: id,
  organisationId: organisation?.organisationId ?? null,
});

/** People write one address in several ways. */
const normal = (text: string) => text.trim().normalize("NFKC").toLowerCase();

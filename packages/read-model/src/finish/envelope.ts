import { type DataKey, type Keyring, open, type OrganisationKey } from "@dignity/encryption";

/** An envelope with the keys it takes to open it, as it comes out of PostgreSQL; empty when its key is destroyed. */
export type SealedMaterial =
  | readonly []
  | readonly [
      table: string,
      column: string,
      rowId: string,
      organisationId: string | null,
      envelope: string,
      keyId: string,
      wrapped: string,
      keyOrganisationId: string | null,
      organisationWrapped: string | null,
    ];

/** Undefined for what has been erased. */
export type OpenEnvelope = (sealed: SealedMaterial) => string | undefined;

/** Opens the envelopes of one answer. Each key is unwrapped once, and none is kept longer. */
export function openWith(keyring: Keyring): OpenEnvelope {
  const organisations = new Map<string, OrganisationKey>();
  const keys = new Map<string, DataKey>();

  const organisationKey = (id: string, wrapped: string): OrganisationKey => {
    const key = organisations.get(id) ?? keyring.unwrapOrganisationKey(id, bytes(wrapped));
    organisations.set(id, key);
    return key;
  };

  return (sealed) => {
    if (sealed.length === 0) return undefined;
    const [table, column, rowId, organisationId, envelope, keyId, wrapped, ownerId, ownerWrapped] = sealed;
    const owner = ownerId !== null && ownerWrapped !== null ? organisationKey(ownerId, ownerWrapped) : null;
    const key = keys.get(keyId) ?? keyring.unwrapDataKey(keyId, owner, bytes(wrapped));
    keys.set(keyId, key);
    return open(key, bytes(envelope), { table, column, rowId, organisationId });
  };
}

const bytes = (base64: string) => Buffer.from(base64, "base64");

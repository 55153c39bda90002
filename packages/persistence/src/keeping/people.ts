import { type Keyring, seal } from "@dignity/encryption";

import type { DataKeyRow } from "../entities/keys.ts";
import type { PersonIdentityRow, PersonRow } from "../entities/organisations.ts";

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly identities?: readonly { readonly issuer: string; readonly subject: string }[];
}

export interface PersonRows {
  readonly key: DataKeyRow;
  readonly person: PersonRow;
  readonly identities: readonly PersonIdentityRow[];
}

/** A person's rows. Each has a key of their own: to destroy it is to forget that one person. */
export function personRows({ id, name, email, identities = [] }: NewPerson, keyring: Keyring): PersonRows {
  const { key, wrapped } = keyring.newDataKey(id, null);
  const sealed = (column: string, text: string) =>
    seal(key, text, { table: "person", column, rowId: id, organisationId: null });
  return {
    key: { id, organisationId: null, wrapped },
    person: {
      id,
      keyId: id,
      nameEnvelope: sealed("name_envelope", name),
      emailEnvelope: email === undefined ? null : sealed("email_envelope", email),
      emailDigest: email === undefined ? null : keyring.digest(email),
    },
    identities: identities.map((identity) => ({ ...identity, personId: id })),
  };
}

import { createKeyring, masterKeyFrom, newMasterKey, open, seal } from "@dignity/encryption";
import { describe, expect, it } from "vitest";

const master = newMasterKey();
const keyring = createKeyring(masterKeyFrom(master));
const refused = expect.objectContaining({ code: "ENVELOPE_REFUSED" });
const place = { table: "case_file", column: "account_envelope", rowId: "case-1", organisationId: "org-a" };

describe("a keyring", () => {
  it("opens tomorrow, from what was stored, what it sealed today", () => {
    const organisation = keyring.newOrganisationKey("org-a");
    const data = keyring.newDataKey("case-1", organisation.key);
    const sealed = seal(data.key, "protected", place);

    const tomorrow = createKeyring(masterKeyFrom(master));
    const unwrapped = tomorrow.unwrapOrganisationKey("org-a", organisation.wrapped);
    expect(open(tomorrow.unwrapDataKey("case-1", unwrapped, data.wrapped), sealed, place)).toBe("protected");
  });

  it("does not unwrap one organisation's key as another's", () => {
    const { wrapped } = keyring.newOrganisationKey("org-a");
    expect(() => keyring.unwrapOrganisationKey("org-b", wrapped)).toThrow(refused);
  });

  it("does not unwrap a data key with another organisation's key, nor as another row's, nor as nobody's", () => {
    const [a, b] = [keyring.newOrganisationKey("org-a").key, keyring.newOrganisationKey("org-b").key];
    const { wrapped } = keyring.newDataKey("case-1", a);
    expect(() => keyring.unwrapDataKey("case-1", b, wrapped)).toThrow(refused);
    expect(() => keyring.unwrapDataKey("case-2", a, wrapped)).toThrow(refused);
    expect(() => keyring.unwrapDataKey("case-1", null, wrapped)).toThrow(refused);
  });

  it("cannot unwrap a data key once the organisation's key has been replaced, though master and ids are the same", () => {
    const [before, after] = [keyring.newOrganisationKey("org-a").key, keyring.newOrganisationKey("org-a").key];
    const { wrapped } = keyring.newDataKey("case-1", before);
    expect(() => keyring.unwrapDataKey("case-1", after, wrapped)).toThrow(refused);
  });

  it("wraps a key of the directory with the master key alone", () => {
    const { wrapped } = keyring.newDataKey("person-1", null);
    const other = createKeyring(masterKeyFrom(newMasterKey()));
    expect(keyring.unwrapDataKey("person-1", null, wrapped)).toBeDefined();
    expect(() => other.unwrapDataKey("person-1", null, wrapped)).toThrow(refused);
  });

  it("digests one address alike however it is written, and otherwise under each master key", () => {
    const other = createKeyring(masterKeyFrom(newMasterKey()));
    expect(keyring.digest(" Someone@Example.org ")).toEqual(keyring.digest("someone@example.org"));
    expect(keyring.digest("someone@example.org")).not.toEqual(keyring.digest("somebody@example.org"));
    expect(keyring.digest("someone@example.org")).not.toEqual(other.digest("someone@example.org"));
  });
});

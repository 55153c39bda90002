import { createKeyring, type DataKey, masterKeyFrom, newMasterKey, open, seal } from "@dignity/encryption";
import { describe, expect, it } from "vitest";

const text = "It happened in the theatre corridor. Ça suffit. 🙁";
const place = {
  table: "case_file",
  column: "account_envelope",
  rowId: "9d0c6f0e-6d5b-4b0e-9a55-0c7d3b3f0a01",
  organisationId: "0b0f4f6e-5a2d-4e3c-8f11-1d2c3b4a5f06",
};
const keyring = createKeyring(masterKeyFrom(newMasterKey()));
const { key } = keyring.newDataKey(place.rowId, null);

describe("an envelope", () => {
  it("gives back what was sealed, in the place it was sealed for", () => {
    expect(open(key, seal(key, text, place), place)).toBe(text);
  });

  it("holds nothing of the text, and is another one each time", () => {
    const [one, other] = [seal(key, text, place), seal(key, text, place)];
    expect(one.includes("theatre")).toBe(false);
    expect(one.equals(other)).toBe(false);
    expect(one[0]).toBe(1);
    expect(one.length).toBe(1 + 12 + 16 + Buffer.byteLength(text));
  });

  it.each(Object.keys(place) as (keyof typeof place)[])("is refused under another %s", (part) => {
    const moved = { ...place, [part]: "another" };
    expect(() => open(key, seal(key, text, place), moved)).toThrow(refused);
  });

  it("is refused when it belongs to an organisation and is opened as nobody's", () => {
    expect(() => open(key, seal(key, text, place), { ...place, organisationId: null })).toThrow(refused);
  });

  it("keeps the parts of its place apart", () => {
    const sealed = seal(key, text, { ...place, table: "a", column: "bc" });
    expect(() => open(key, sealed, { ...place, table: "ab", column: "c" })).toThrow(refused);
  });

  it("is refused when any one byte of it was changed", () => {
    const sealed = seal(key, text, place);
    for (let at = 0; at < sealed.length; at += 1) {
      const tampered = Buffer.from(sealed);
      tampered.writeUInt8(tampered.readUInt8(at) ^ 1, at);
      expect(() => open(key, tampered, place), `byte ${at}`).toThrow(refused);
    }
  });

  it("is refused when it was cut short", () => {
    const sealed = seal(key, text, place);
    for (const length of [0, 1, 12, 28, sealed.length - 1])
      expect(() => open(key, sealed.subarray(0, length), place)).toThrow(refused);
  });

  it("is refused under another key", () => {
    const other: DataKey = keyring.newDataKey(place.rowId, null).key;
    expect(() => open(other, seal(key, text, place), place)).toThrow(refused);
  });
});

const refused = expect.objectContaining({ code: "ENVELOPE_REFUSED" });

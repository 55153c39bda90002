import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createKeyring, newMasterKey, readMasterKey } from "@dignity/encryption";
import { describe, expect, it } from "vitest";

describe("the master key", () => {
  it("comes from the environment or from a file, alike", () => {
    const text = newMasterKey();
    const directory = mkdtempSync(join(tmpdir(), "dignity-key-"));
    const file = join(directory, "master-key");
    writeFileSync(file, `${text}\n`);
    const digests = [{ DIGNITY_MASTER_KEY: text }, { DIGNITY_MASTER_KEY_FILE: file }]
      .map((environment) => createKeyring(readMasterKey(environment)).digest("x"))
      .map((digest) => digest.toString("hex"));
    expect(digests[0]).toBe(digests[1]);
    rmSync(directory, { recursive: true });
  });

  it("is asked for when there is none", () => {
    expect(() => readMasterKey({})).toThrow(expect.objectContaining({ code: "MASTER_KEY_MISSING" }));
  });

  it.each([Buffer.alloc(31).toString("base64"), Buffer.alloc(33).toString("base64"), "not base64", ""])(
    "is refused when it is not 32 bytes: %j",
    (text) => {
      const invalid = expect.objectContaining({ code: expect.stringMatching(/MASTER_KEY_(INVALID|MISSING)/) });
      expect(() => readMasterKey({ DIGNITY_MASTER_KEY: text })).toThrow(invalid);
    },
  );
});

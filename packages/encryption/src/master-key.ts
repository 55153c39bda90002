import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

import { EncryptionError } from "./errors.ts";

/** The key above all keys. It stands in no database. */
export interface MasterKey {
  readonly key: KeyObject;
}

const length = 32;

/** A fresh master key as text, to be kept where the demo or the operator keeps secrets. */
export const newMasterKey = (): string => randomBytes(length).toString("base64");

export function masterKeyFrom(base64: string): MasterKey {
  const bytes = Buffer.from(base64.trim(), "base64");
  if (bytes.length !== length || bytes.toString("base64") !== base64.trim())
    throw new EncryptionError(
      "MASTER_KEY_INVALID",
      "The master key is not 32 bytes in base64. Make one with: openssl rand -base64 32",
    );
  return { key: createSecretKey(bytes) };
}

/** The master key from the environment: DIGNITY_MASTER_KEY itself, or the file that DIGNITY_MASTER_KEY_FILE names. */
export function readMasterKey(environment: Readonly<Record<string, string | undefined>>): MasterKey {
  const { DIGNITY_MASTER_KEY: text, DIGNITY_MASTER_KEY_FILE: file } = environment;
  if (text) return masterKeyFrom(text);
  if (file) return masterKeyFrom(readFileSync(file, "utf8"));
  throw new EncryptionError(
    "MASTER_KEY_MISSING",
    "There is no master key, so nothing protected can be read or written. Set DIGNITY_MASTER_KEY to 32 bytes in base64, or DIGNITY_MASTER_KEY_FILE to a file with them.",
  );
}

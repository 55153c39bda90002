import type { Binding } from "./binding.ts";
import { decrypt, encrypt } from "./cipher.ts";
import type { DataKey } from "./keyring.ts";

/** Protected text as it is stored. */
export const seal = ({ key }: DataKey, text: string, binding: Binding): Buffer =>
  encrypt(key, Buffer.from(text, "utf8"), binding);

/** Protected text as it was written; throws when the envelope is not the one that was sealed for this place. */
export const open = ({ key }: DataKey, envelope: Uint8Array, binding: Binding): string =>
  decrypt(key, envelope, binding).toString("utf8");

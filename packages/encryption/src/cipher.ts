import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

import { type Binding, boundTo } from "./binding.ts";
import { EncryptionError } from "./errors.ts";

// format (1 byte), initialisation vector (12), tag (16), ciphertext
const format = 1;
const ivAt = 1;
const tagAt = ivAt + 12;
const textAt = tagAt + 16;
const algorithm = "aes-256-gcm";

export function encrypt(key: KeyObject, plain: Buffer, binding: Binding): Buffer {
  const iv = randomBytes(tagAt - ivAt);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(additionalData(binding));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(format), iv, cipher.getAuthTag(), text]);
}

export function decrypt(key: KeyObject, envelope: Uint8Array, binding: Binding): Buffer {
  const bytes = Buffer.from(envelope);
  if (bytes[0] !== format || bytes.length < textAt) throw refused();
  try {
    const options = { authTagLength: textAt - tagAt };
    const cipher = createDecipheriv(algorithm, key, bytes.subarray(ivAt, tagAt), options)
      .setAAD(additionalData(binding))
      .setAuthTag(bytes.subarray(tagAt, textAt));
    return Buffer.concat([cipher.update(bytes.subarray(textAt)), cipher.final()]);
  } catch {
    throw refused();
  }
}

/** The format is authenticated too, so an envelope cannot be passed off as one of another format. */
const additionalData = (binding: Binding) => Buffer.concat([Buffer.of(format), boundTo(binding)]);

/** One answer for every cause: which of them it was would help only somebody who is trying things out. */
const refused = () =>
  new EncryptionError(
    "ENVELOPE_REFUSED",
    "Protected text could not be opened: it was changed, moved from another row, or sealed with another key.",
  );

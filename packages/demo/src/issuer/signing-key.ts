import type { webcrypto } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";

export const algorithm = "ES256";

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicJwk: JWK;
}

/** The demo's key, kept so that tokens outlive a restart; only its owner may read the file. */
export async function signingKeyIn(directory: string): Promise<SigningKey> {
  const file = join(directory, "demo-issuer-key.json");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const stored = await kept(file, await fresh());
  const jwk = JSON.parse(stored) as JWK;
  const { d: _secret, ...publicJwk } = jwk;
  const kid = await calculateJwkThumbprint(publicJwk);
  const privateKey = await importJWK(jwk, algorithm);
  if (privateKey instanceof Uint8Array) throw new Error(`${file} holds no private key. Remove it to have a new one.`);
  return { kid, privateKey, publicJwk: { ...publicJwk, kid, alg: algorithm, use: "sig" } };
}

/** Of two processes that start at once, one writes and both read what it wrote. */
async function kept(file: string, offered: string): Promise<string> {
  try {
    await writeFile(file, offered, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFile(file, "utf8");
}

async function fresh(): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

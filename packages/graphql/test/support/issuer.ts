import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWTHeaderParameters,
  SignJWT,
} from "jose";

export const audience = "https://api.dignity.test";
export const issuerName = "https://sign-in.dignity.test";

interface Signing {
  readonly header?: Readonly<Record<string, unknown>>;
  /** Over the claims of a good token; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface Issuer {
  readonly jwks: JSONWebKeySet;
  readonly privateKey: CryptoKey;
  /** A token, good unless told otherwise. */
  token(signing?: Signing): Promise<string>;
}

/** Somebody who signs tokens, with keys of their own. */
export async function anIssuer(alg = "ES256", kid = "first"): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: "sig" };
  const token = ({ header, claims }: Signing = {}) =>
    new SignJWT({ ...goodClaims(), ...claims })
      .setProtectedHeader({ alg, kid, typ: "at+jwt", ...header } as JWTHeaderParameters)
      .sign(privateKey, { crit: { "x-y": true } });
  return { jwks: { keys: [jwk] }, privateKey, token };
}

export function goodClaims(): Readonly<Record<string, unknown>> {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuerName, aud: audience, sub: "person-1", organisation: "trust-a", iat: now, exp: now + 600 };
}

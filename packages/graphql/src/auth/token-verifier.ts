import type { Identity } from "@dignity/application";
import { decodeJwt, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from "jose";

import { identityOf } from "./identity-of.ts";
import { keysOf, KeysUnavailable } from "./keys-of.ts";
import { TokenRejected } from "./token-rejected.ts";

/** Somebody whose tokens are taken, settled in the configuration and never by a token. */
export interface TrustedIssuer {
  readonly issuer: string;
  /** What its tokens must be meant for. */
  readonly audience: string;
  /** Its public keys, or where it publishes them. */
  readonly jwks: URL | JSONWebKeySet;
  /** How old a token may be at most, in seconds; a day if left out. */
  readonly maxAge?: number;
}

export interface TokenVerifierOptions {
  readonly issuers: readonly TrustedIssuer[];
  /** The time by which tokens expire. */
  readonly now?: () => Date;
}

/** Tells who a token speaks for. Throws `TokenRejected` without saying why, or `KeysUnavailable`. */
export type VerifyToken = (token: string) => Promise<Identity>;

const algorithms = ["ES256", "RS256", "EdDSA"] as const;
const types = new Set(["at+jwt", "application/at+jwt", "jwt"]);
const longest = 4096;
const aDay = 24 * 60 * 60;
/** Seconds by which clocks may differ. */
const skew = 5;

interface Known extends TrustedIssuer {
  readonly keys: JWTVerifyGetKey;
}

export function createTokenVerifier({ issuers, now = () => new Date() }: TokenVerifierOptions): VerifyToken {
  const known = new Map(issuers.map((one): [string, Known] => [one.issuer, { ...one, keys: keysOf(one.jwks) }]));
  return async (token) => {
    const issuer = token.length <= longest ? known.get(claimedIssuer(token)) : undefined;
    if (!issuer) throw new TokenRejected();
    return verify(token, issuer, now());
  };
}

/** Only picks whose keys to check with; nothing else of an unverified token is looked at. */
function claimedIssuer(token: string): string {
  try {
    return decodeJwt(token).iss ?? "";
  } catch {
    throw new TokenRejected();
  }
}

async function verify(token: string, known: Known, currentDate: Date): Promise<Identity> {
  const { issuer, audience, keys, maxAge: maxTokenAge = aDay } = known;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      requiredClaims: ["sub", "exp", "iat"],
      maxTokenAge,
      clockTolerance: skew,
      currentDate,
    });
    if (!types.has(protectedHeader.typ?.toLowerCase() ?? "")) throw new TokenRejected();
    return identityOf(issuer, payload);
  } catch (fault) {
    throw fault instanceof KeysUnavailable ? fault : new TokenRejected();
  }
}

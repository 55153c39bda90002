import { type JSONWebKeySet, SignJWT } from "jose";

import type { Cast } from "../cast/cast.ts";
import { demoIssuerName } from "./demo-issuer-name.ts";
import { algorithm, signingKeyIn } from "./signing-key.ts";

export interface DemoIssuerOptions {
  /** Where the key is kept between starts. */
  readonly directory: string;
  readonly audience: string;
  readonly cast: Cast;
}

export interface DemoIssuer {
  /** What the API has to know to believe its tokens; `jwks` is for `jose.createLocalJWKSet`, the public key alone. */
  readonly trusted: { readonly issuer: string; readonly jwks: JSONWebKeySet; readonly audience: string };
  /** An access token for a persona, good for `lifetime` (8 hours; jose's words, such as "5 minutes"). */
  token(personaKey: string, lifetime?: string): Promise<string>;
}

/** Stands in for an organisation's identity provider. It gives anybody a token for anybody invented, so only in a demo. */
export async function createDemoIssuer({ directory, audience, cast }: DemoIssuerOptions): Promise<DemoIssuer> {
  const { kid, privateKey, publicJwk } = await signingKeyIn(directory);
  return {
    trusted: { issuer: demoIssuerName, jwks: { keys: [publicJwk] }, audience },
    token(personaKey, lifetime = "8 hours") {
      const persona = cast.find(personaKey);
      if (!persona) throw new Error(`The demo has nobody called “${personaKey}”.`);
      const { organisation, capacity } = persona;
      return new SignJWT({ organisation, ...(capacity !== undefined && { capacity }) })
        .setProtectedHeader({ alg: algorithm, typ: "at+jwt", kid })
        .setIssuer(demoIssuerName)
        .setSubject(personaKey)
        .setAudience(audience)
        .setIssuedAt()
        .setNotBefore("0 seconds")
        .setExpirationTime(lifetime)
        .sign(privateKey);
    },
  };
}

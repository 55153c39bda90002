import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";

/** The issuer's keys could not be had. That is nobody's fault who asks. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
}

/** The keys of an issuer: those given, or those it publishes. A token never brings or names any of its own. */
export function keysOf(jwks: URL | JSONWebKeySet): JWTVerifyGetKey {
  if (!(jwks instanceof URL)) return createLocalJWKSet(jwks);
  const published = createRemoteJWKSet(jwks);
  return async (header, token) => {
    try {
      return await published(header, token);
    } catch (cause) {
      throw isAboutToken(cause) ? cause : new KeysUnavailable("The issuer's keys could not be had.", { cause });
    }
  };
}

/** The keys are there, and none of them, or none alone, is the token's. */
const isAboutToken = (fault: unknown) =>
  fault instanceof errors.JWKSNoMatchingKey ||
  fault instanceof errors.JWKSMultipleMatchingKeys ||
  fault instanceof errors.JOSENotSupported;

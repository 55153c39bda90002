import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createTokenVerifier } from "@dignity/graphql";
import { base64url, type CryptoKey, exportSPKI, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, onTestFinished, test } from "vitest";

import { startApi } from "./support/api.ts";
import { anIssuer, audience, goodClaims, issuerName } from "./support/issuer.ts";

const now = () => Math.floor(Date.now() / 1000);
const issuer = await anIssuer();
const stranger = await anIssuer();
const rsa = await anIssuer("RS256");

const publicJwk = issuer.jwks.keys[0]!;
const publicKey = (await importJWK({ ...publicJwk, alg: "ES256" }, "ES256", { extractable: true })) as CryptoKey;
const pem = new TextEncoder().encode(await exportSPKI(publicKey));

const hmac = (secret: Uint8Array) =>
  new SignJWT(goodClaims()).setProtectedHeader({ alg: "HS256", kid: "first", typ: "at+jwt" }).sign(secret);

const withPart = (token: string, index: number, change: (part: string) => string) =>
  token
    .split(".")
    .map((part, at) => (at === index ? change(part) : part))
    .join(".");

const reencoded = (json: object) => base64url.encode(JSON.stringify(json));

const bad: Record<string, () => Promise<string> | string> = {
  "signed with nothing": () => new UnsecuredJWT(goodClaims()).encode(),
  "algorithm none over a good signature": async () =>
    withPart(await issuer.token(), 0, () => reencoded({ alg: "none", kid: "first", typ: "at+jwt" })),
  "algorithm nOnE": async () =>
    withPart(await issuer.token(), 0, () => reencoded({ alg: "nOnE", kid: "first", typ: "at+jwt" })),
  "HMAC with the public key as the secret": () => hmac(pem),
  "HMAC with the key's JSON as the secret": () => hmac(new TextEncoder().encode(JSON.stringify(publicJwk))),
  "signed by a stranger": () => stranger.token(),
  "signed by a stranger under another key's id": () => stranger.token({ header: { kid: "second" } }),
  "a stranger's key brought along": () => stranger.token({ header: { jwk: stranger.jwks.keys[0]! } }),
  "a stranger's keys named by address": () => stranger.token({ header: { jku: "https://evil.test/keys.json" } }),
  "a key id that is a path": () => stranger.token({ header: { kid: "../../dev/null" } }),
  "a critical header nobody knows": () => issuer.token({ header: { crit: ["x-y"], "x-y": 1 } }),
  "claims changed after signing": async () =>
    withPart(await issuer.token(), 1, () => reencoded({ ...goodClaims(), organisation: "trust-b" })),
  "the signature cut off": async () => withPart(await issuer.token(), 2, () => ""),
  "the signature cut short": async () => withPart(await issuer.token(), 2, (part) => part.slice(0, -4)),
  "another issuer": () => issuer.token({ claims: { iss: "https://elsewhere.test" } }),
  "the issuer with a slash": () => issuer.token({ claims: { iss: `${issuerName}/` } }),
  "no issuer": () => issuer.token({ claims: { iss: undefined } }),
  "another audience": () => issuer.token({ claims: { aud: "https://other.test" } }),
  "no audience": () => issuer.token({ claims: { aud: undefined } }),
  "an identity token": () => issuer.token({ header: { typ: "id+jwt" } }),
  "no type": () => issuer.token({ header: { typ: undefined } }),
  expired: () => issuer.token({ claims: { exp: now() - 60 } }),
  "no expiry": () => issuer.token({ claims: { exp: undefined } }),
  "an expiry that is text": () => issuer.token({ claims: { exp: "tomorrow" } }),
  "not valid yet": () => issuer.token({ claims: { nbf: now() + 60 } }),
  "issued in the future": () => issuer.token({ claims: { iat: now() + 60 } }),
  "issued too long ago": () => issuer.token({ claims: { iat: now() - 2 * 24 * 60 * 60 } }),
  "no time of issue": () => issuer.token({ claims: { iat: undefined } }),
  "no subject": () => issuer.token({ claims: { sub: undefined } }),
  "an empty subject": () => issuer.token({ claims: { sub: "" } }),
  "a subject of great length": () => issuer.token({ claims: { sub: "x".repeat(256) } }),
  "no organisation": () => issuer.token({ claims: { organisation: undefined } }),
  "an organisation that is a list": () => issuer.token({ claims: { organisation: ["trust-a", "trust-b"] } }),
  "an organisation in other letters": () => issuer.token({ claims: { organisation: "trust-а" } }),
  "a capacity that is a list": () => issuer.token({ claims: { capacity: ["employer"] } }),
  "too large": () => issuer.token({ claims: { padding: "x".repeat(4096) } }),
  "one part": () => "abc",
  "four parts": async () => `${await issuer.token()}.abc`,
  "five parts, as if encrypted": () => "a.b.c.d.e",
  "a header that is no JSON": async () => withPart(await issuer.token(), 0, () => base64url.encode("{")),
  "claims that are a list": async () => withPart(await issuer.token(), 1, () => base64url.encode("[]")),
  "letters no token has": () => "ab$c.d e.f",
  empty: () => "",
};

describe("a token that is not good", async () => {
  const answers = new Set<string>();

  test.each(Object.entries(bad))("is refused: %s", async (_name, make) => {
    const { url } = await startApi({ issuer });
    const { status, challenge, told } = await askWith(url, `Bearer ${await make()}`);
    expect(status).toBe(401);
    expect(challenge).toBe("Bearer");
    answers.add(told);
  });

  test("is always refused in the same words", () => expect([...answers]).toHaveLength(1));
});

test("a good token of every allowed algorithm is taken", async () => {
  for (const one of [issuer, rsa, await anIssuer("EdDSA")]) {
    const { ask } = await startApi({ issuer: one });
    expect((await ask("{ policies { id } }")).status).toBe(200);
  }
});

test.each(["ES384", "PS256", "RS512"])(
  "an algorithm that is not allowed is refused with the issuer's own key: %s",
  async (alg) => {
    const { ask } = await startApi({ issuer: await anIssuer(alg) });
    expect((await ask("{ policies { id } }")).status).toBe(401);
  },
);

test.each(["", "Basic abc", "Bearer", "Token abc", "Bearer a b"])("another scheme is refused: “%s”", async (header) => {
  const { url } = await startApi({ issuer });
  expect((await askWith(url, header)).status).toBe(401);
});

test("without a token there is nothing, not even the schema", async () => {
  const { url } = await startApi();
  const { status, told } = await askWith(url, undefined);
  expect(status).toBe(401);
  expect(told).toContain("UNAUTHENTICATED");
});

test("somebody whom the directory does not know is refused like a bad token", async () => {
  const unknown = await startApi({ issuer, identify: async () => ({ ok: false, problem: "UNKNOWN_PERSON" }) });
  const moved = await startApi({ issuer, identify: async () => ({ ok: false, problem: "NO_APPOINTMENT" }) });
  const known = await startApi({ issuer });
  const told = [
    await askWith(unknown.url, `Bearer ${unknown.token}`),
    await askWith(moved.url, `Bearer ${moved.token}`),
    await askWith(known.url, "Bearer abc"),
  ];
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
});

test("somebody with two capacities is told to choose one", async () => {
  const { ask } = await startApi({ identify: async () => ({ ok: false, problem: "CAPACITY_NEEDED" }) });
  const { status, body } = await ask("{ policies { id } }");
  expect(status).toBe(403);
  expect(body.errors?.[0]?.extensions.code).toBe("CAPACITY_NEEDED");
});

test("the directory is asked with what the token says, and with nothing it does not", async () => {
  const asked: unknown[] = [];
  const { ask } = await startApi({
    issuer: { ...issuer, token: () => issuer.token({ claims: { capacity: "employer", admin: true } }) },
    identify: async (identity) => {
      asked.push(identity);
      return { ok: false, problem: "NO_APPOINTMENT" };
    },
  });
  await ask("{ policies { id } }");
  expect(asked).toEqual([{ issuer: issuerName, subject: "person-1", organisation: "trust-a", capacity: "employer" }]);
});

test("keys that are published are fetched; when they cannot be had it is not the bearer's fault", async () => {
  let broken = false;
  const published = createServer((_request, response) => {
    response.statusCode = broken ? 500 : 200;
    response.setHeader("content-type", "application/json").end(JSON.stringify(issuer.jwks));
  });
  await new Promise<void>((resolve) => published.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void published.close());
  const jwks = new URL(`http://127.0.0.1:${(published.address() as AddressInfo).port}/keys.json`);

  const verifyToken = createTokenVerifier({ issuers: [{ issuer: issuerName, audience, jwks }] });
  await expect(verifyToken(await issuer.token())).resolves.toMatchObject({ subject: "person-1" });
  await expect(verifyToken(await stranger.token())).rejects.toMatchObject({ name: "TokenRejected" });

  broken = true;
  const another = createTokenVerifier({ issuers: [{ issuer: issuerName, audience, jwks }] });
  await expect(another(await issuer.token())).rejects.toMatchObject({ name: "KeysUnavailable" });
});

/** What somebody sees who sends this header, without the request's own id. */
async function askWith(url: string, authorization: string | undefined) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({ query: "{ __schema { queryType { name } } }" }),
  });
  const text = await response.text();
  const told = text.replace(/"requestId":"[^"]+"/, "");
  return { status: response.status, challenge: response.headers.get("www-authenticate"), told };
}

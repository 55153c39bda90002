import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { expect, onTestFinished, test } from "vitest";

import { Cast, createDemoIssuer } from "../src/index.ts";

const audience = "dignity";

test("a token verifies with the published key and says for whom it is", async () => {
  const issuer = await createDemoIssuer({ directory: await ownDirectory(), audience, cast: new Cast() });
  const token = await issuer.token("dme");
  const { payload, protectedHeader } = await verified(issuer, token);
  expect(protectedHeader).toMatchObject({ alg: "ES256", typ: "at+jwt" });
  expect(payload).toMatchObject({ sub: "dme", organisation: "northgate", capacity: "employer" });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(8 * 60 * 60);
  expect(payload.nbf).toBe(payload.iat);
});

test("somebody without a role acts in no capacity", async () => {
  const issuer = await createDemoIssuer({ directory: await ownDirectory(), audience, cast: new Cast() });
  expect((await verified(issuer, await issuer.token("trainee"))).payload).not.toHaveProperty("capacity");
});

test("tokens outlive a restart, and the key is for its owner alone", async () => {
  const directory = await ownDirectory();
  const token = await (await createDemoIssuer({ directory, audience, cast: new Cast() })).token("nurse");
  const again = await createDemoIssuer({ directory, audience, cast: new Cast() });
  expect((await verified(again, token)).payload.sub).toBe("nurse");
  expect((await stat(join(directory, "demo-issuer-key.json"))).mode & 0o777).toBe(0o600);
});

test("the key of another demo is not believed, and what is published holds no secret", async () => {
  const [one, other] = await Promise.all(
    [await ownDirectory(), await ownDirectory()].map((directory) =>
      createDemoIssuer({ directory, audience, cast: new Cast() }),
    ),
  );
  if (!one || !other) throw new Error("There are two.");
  const token = await one.token("nurse");
  await expect(verified(other, token)).rejects.toThrow();
  expect(decodeProtectedHeader(token).kid).toBe(one.trusted.jwks.keys[0]?.kid);
  expect(one.trusted.jwks.keys[0]).not.toHaveProperty("d");
});

test("nobody unknown gets a token", async () => {
  const issuer = await createDemoIssuer({ directory: await ownDirectory(), audience, cast: new Cast() });
  expect(() => issuer.token("constructor")).toThrow("nobody called");
});

type Issuer = Awaited<ReturnType<typeof createDemoIssuer>>;

const verified = ({ trusted: { issuer, jwks } }: Issuer, token: string) =>
  jwtVerify(token, createLocalJWKSet(jwks), { issuer, audience, typ: "at+jwt", algorithms: ["ES256"] });

async function ownDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "demo-issuer-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

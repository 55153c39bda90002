import type { ActorDirectory, Identity } from "@dignity/application";
import type { Actor } from "@dignity/permissions";

import { apiError } from "../errors/api-error.ts";
import { KeysUnavailable } from "./keys-of.ts";
import { TokenRejected } from "./token-rejected.ts";
import type { VerifyToken } from "./token-verifier.ts";

export interface Authentication {
  readonly verifyToken: VerifyToken;
  readonly directory: ActorDirectory;
}

const scheme = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** Who asks, with today's grants. All faults of a token are answered alike. */
export async function authenticate(
  header: string | undefined,
  { verifyToken, directory }: Authentication,
): Promise<Actor> {
  if (header === undefined) throw unauthenticated("Send a token with your request: “Authorization: Bearer …”.");
  const identified = await directory.identify(await identityIn(header, verifyToken));
  if (identified.ok) return identified.actor;
  throw identified.problem === "CAPACITY_NEEDED" ? capacityNeeded() : badToken();
}

async function identityIn(header: string, verifyToken: VerifyToken): Promise<Identity> {
  const token = scheme.exec(header)?.[1];
  if (token === undefined) throw badToken();
  try {
    return await verifyToken(token);
  } catch (fault) {
    if (fault instanceof TokenRejected) throw badToken();
    if (fault instanceof KeysUnavailable) throw unavailable();
    throw fault;
  }
}

const badToken = () => unauthenticated("Your token is not accepted here, or not any more. Ask for a new one.");

const unauthenticated = (message: string) =>
  apiError("UNAUTHENTICATED", message, { status: 401, headers: { "www-authenticate": "Bearer" } });

const capacityNeeded = () =>
  apiError("CAPACITY_NEEDED", "You hold roles in two capacities: ask for a token for one of them.", { status: 403 });

const unavailable = () =>
  apiError("UNAVAILABLE", "Tokens cannot be checked at the moment. Try again in a minute.", { status: 503 });

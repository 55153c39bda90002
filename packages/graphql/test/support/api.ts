import type { ActorDirectory, House } from "@dignity/application";
import type { Actor } from "@dignity/permissions";
import { onTestFinished } from "vitest";

import { createApi, createTokenVerifier, type Handler, type LogEntry, type Reader } from "@dignity/graphql";
import { fakeHouse } from "./fake-house.ts";
import { anIssuer, audience, type Issuer, issuerName } from "./issuer.ts";

export const actor: Actor = { personId: "person", organisationId: "organisation", capacity: undefined, grants: [] };

interface Setting {
  readonly production?: boolean;
  readonly issuer?: Issuer;
  readonly house?: House;
  readonly reader?: Partial<Reader>;
  readonly identify?: ActorDirectory["identify"];
  readonly ready?: () => Promise<boolean>;
  readonly routes?: Readonly<Record<string, Handler>>;
}

interface GraphQLBody {
  readonly data?: Readonly<Record<string, never>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string; readonly requestId: string };
  }[];
  readonly extensions?: { readonly cost: { readonly requested: number; readonly maximum: number } };
}

/** The API on a port of its own, for one test. */
export async function startApi(setting: Setting = {}) {
  const issuer = setting.issuer ?? (await anIssuer());
  const logged: LogEntry[] = [];
  const api = await createApi({
    house: setting.house ?? fakeHouse().house,
    reader: { ...emptyReader, ...setting.reader },
    directory: { identify: setting.identify ?? (async () => ({ ok: true, actor })) },
    verifyToken: createTokenVerifier({ issuers: [{ issuer: issuerName, audience, jwks: issuer.jwks }] }),
    ready: setting.ready ?? (async () => true),
    log: (entry) => logged.push(entry),
    production: setting.production ?? false,
    ...(setting.routes && { routes: setting.routes }),
  });
  const { url, close } = await api.listen({ port: 0 });
  onTestFinished(close);
  const token = await issuer.token();

  /** Anything at all, to /graphql unless said otherwise. */
  const send = (init: RequestInit, path = "/graphql") =>
    fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

  /** An operation, as a good client sends it. */
  const ask = async (query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) => {
    const body = JSON.stringify({ query, variables });
    const sent = { accept: "application/graphql-response+json", "content-type": "application/json", ...headers };
    const response = await send({ method: "POST", body, headers: sent });
    return { status: response.status, headers: response.headers, body: (await response.json()) as GraphQLBody };
  };

  return { url, send, ask, logged, token, issuer };
}

const emptyReader: Reader = {
  read: async () => null,
  readCase: async () => null,
  readTask: async () => null,
  readSupport: async () => null,
  readCommitteeReport: async () => null,
  readIndicatorResult: async () => null,
  readOperation: async () => undefined,
};

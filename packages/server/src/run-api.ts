import { type Api, createApi, createTokenVerifier, type Handler, type TrustedIssuer } from "@dignity/graphql";
import { createReadModel } from "@dignity/read-model";

import type { OpenHouse } from "./house.ts";
import type { PluginFault } from "./load-plugins.ts";
import type { Logger } from "./log.ts";

export interface ApiOptions {
  readonly open: OpenHouse;
  readonly issuers: readonly TrustedIssuer[];
  readonly production: boolean;
  readonly faults: readonly PluginFault[];
  readonly routes?: Readonly<Record<string, Handler>>;
  readonly log: Logger;
}

/** The API over an open house. It listens once it is told to. */
export function createDignityApi({ open, issuers, production, faults, routes = {}, log }: ApiOptions): Promise<Api> {
  const { house, directory, keyring, readPool } = open;
  for (const fault of faults) log.error(fault, "plugin.out-of-use");
  return createApi({
    house,
    directory,
    reader: createReadModel({ pool: readPool, keyring, policies: house.policies }),
    verifyToken: createTokenVerifier({ issuers }),
    production,
    routes,
    ready: async () => (await readPool.query("select 1")).rowCount === 1,
    notes: () => faults.map(({ plugin, reason }) => `out of use: ${plugin}: ${reason}`),
    log: (entry) => log.error({ fault: entry }, String(entry["event"])),
  });
}

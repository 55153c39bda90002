import { createServer, type IncomingMessage } from "node:http";

import type { ActorDirectory, House } from "@dignity/application";

import { authenticate } from "../auth/authenticate.ts";
import type { VerifyToken } from "../auth/token-verifier.ts";
import { reportFiles } from "../committee/report-files.ts";
import type { ApiContext } from "../context.ts";
import type { Log } from "../errors/log.ts";
import { requestScope } from "../errors/request-scope.ts";
import type { Reader } from "../reader.ts";
import { graphqlHandler } from "./graphql-handler.ts";
import { graphqlServer } from "./graphql-server.ts";
import type { Handler } from "./handler.ts";
import { livez, readyz } from "./health.ts";
import { listen, type Listening } from "./listen.ts";
import { router } from "./router.ts";

export interface ApiOptions {
  readonly house: House;
  readonly reader: Reader;
  readonly directory: ActorDirectory;
  readonly verifyToken: VerifyToken;
  /** Whether everything behind it can do its work. */
  readonly ready: () => Promise<boolean>;
  /** What `/readyz?verbose` tells besides, a line each: nothing about cases or people. */
  readonly notes?: () => readonly string[];
  readonly log: Log;
  /** No introspection, no hints, one error at a time, nothing quoted in the log. */
  readonly production: boolean;
  /** Further paths, each with who answers it: the pages of the demo. */
  readonly routes?: Readonly<Record<string, Handler>>;
}

export interface Api {
  /** For `http.createServer`. */
  readonly handler: ReturnType<typeof router>;
  listen(at: { readonly port: number; readonly host?: string }): Promise<Listening>;
}

/** The API over HTTP: `/graphql`, `/reports/`, `/livez`, `/readyz` and whatever is added. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { log, production, ready, notes = () => [], routes } = options;
  const server = graphqlServer(log, production);
  await server.start();
  const handler = router({
    log,
    production,
    routes: {
      ...routes,
      "/graphql": graphqlHandler(server, contextWith(options)),
      "/reports/": reportFiles(contextWith(options)),
      "/livez": livez,
      "/readyz": readyz(ready, notes),
    },
  });
  return { handler, listen: (at) => listen(createServer(handler), at, () => server.stop()) };
}

const contextWith =
  (options: ApiOptions) =>
  async ({ headers }: IncomingMessage): Promise<ApiContext> => ({
    actor: await authenticate(headers.authorization, options),
    house: options.house,
    reader: options.reader,
    requestId: requestScope.getStore()?.requestId ?? "",
  });

import type { IncomingMessage } from "node:http";

import type { Handler } from "@dignity/graphql";

type Routes = Readonly<Record<string, Handler>>;

const local = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Routes named "GET /path" as the API's router wants them: one for each path. They answer only who asked for this
 * machine by name: a page elsewhere whose own name has been pointed at this machine gets nothing.
 */
export function routesByPath(routes: Routes): Routes {
  const byPath: Record<string, Record<string, Handler>> = {};
  for (const [route, handler] of Object.entries(routes)) {
    const [method = "", path = ""] = route.split(" ");
    byPath[path] = { ...byPath[path], [method]: handler };
  }
  return Object.fromEntries(Object.entries(byPath).map(([path, handlers]) => [path, oneOf(handlers)]));
}

function oneOf(handlers: Routes): Handler {
  const allow = Object.keys(handlers).join(", ");
  return (request, response) => {
    if (!isLocal(request)) return void response.writeHead(421, plain).end("This is reached as 127.0.0.1 alone.\n");
    const { method = "" } = request;
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    if (!handler) return void response.writeHead(405, { ...plain, allow }).end(`This address takes ${allow}.\n`);
    return handler(request, response);
  };
}

const plain = { "content-type": "text/plain; charset=utf-8" };

const isLocal = ({ headers }: IncomingMessage) => local.test(headers.host ?? "");

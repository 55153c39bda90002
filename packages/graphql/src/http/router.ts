import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

import { GraphQLError } from "graphql";

import { apiError, nothingHere } from "../errors/api-error.ts";
import { internalMessage } from "../errors/format-error.ts";
import { faultEntry, type Log } from "../errors/log.ts";
import { requestScope } from "../errors/request-scope.ts";
import type { Handler } from "./handler.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { sendError } from "./send.ts";

export interface RouterOptions {
  /** By path, exactly; a path that ends in a slash has all that is right below it. */
  readonly routes: Readonly<Record<string, Handler>>;
  readonly log: Log;
  readonly production: boolean;
}

/** Hands each request to whoever answers its path, under an id of its own, and lets no fault out. */
export function router({ routes, log, production }: RouterOptions) {
  const byPath = new Map(Object.entries(routes));

  const answer = async (request: IncomingMessage, response: ServerResponse, requestId: string) => {
    try {
      setSecurityHeaders(response, requestId);
      const path = pathOf(request);
      const handler = byPath.get(path) ?? byPath.get(above(path) ?? path);
      if (!handler) throw nothingHere();
      await handler(request, response);
    } catch (fault) {
      if (!isRefusal(fault)) log(faultEntry(fault, requestId, !production));
      if (response.headersSent) response.destroy();
      else sendError(response, isRefusal(fault) ? fault : apiError("INTERNAL", internalMessage, { status: 500 }));
    }
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = randomUUID();
    void requestScope.run({ requestId }, () => answer(request, response, requestId));
  };
}

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?", 1)[0] ?? "/";

/** The path with its last part left off; nothing is above the first. */
const above = (path: string) => /^\/.+\//.exec(path)?.[0];

/** One of our own errors, with the status it is answered with. */
const isRefusal = (fault: unknown): fault is GraphQLError =>
  fault instanceof GraphQLError && fault.extensions["http"] !== undefined;

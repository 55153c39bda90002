import type { IncomingMessage } from "node:http";

import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";

import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import type { Handler } from "./handler.ts";
import { readBody } from "./read-body.ts";
import { sendAnswer } from "./send.ts";

/** The GraphQL server behind plain HTTP. */
export function graphqlHandler(
  server: ApolloServer<ApiContext>,
  contextFor: (request: IncomingMessage) => Promise<ApiContext>,
): Handler {
  return async (request, response) => {
    const httpGraphQLRequest = await requestFrom(request);
    const context = () => contextFor(request);
    sendAnswer(response, await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context }));
  };
}

async function requestFrom(request: IncomingMessage): Promise<HTTPGraphQLRequest> {
  const { method = "", url = "" } = request;
  if (method !== "GET" && method !== "POST")
    throw apiError("METHOD_NOT_ALLOWED", "Only GET and POST are taken here.", {
      status: 405,
      headers: { allow: "GET, POST" },
    });
  const query = url.indexOf("?");
  return {
    method,
    headers: headersOf(request),
    search: query < 0 ? "" : url.slice(query),
    body: method === "POST" ? await readBody(request) : undefined,
  };
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

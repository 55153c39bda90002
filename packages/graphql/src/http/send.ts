import type { ServerResponse } from "node:http";

import type { HTTPGraphQLResponse } from "@apollo/server";
import type { GraphQLError } from "graphql";

import { requestScope } from "../errors/request-scope.ts";

/** Sends what the GraphQL server answered. Nothing is delivered in pieces: incremental delivery is off. */
export function sendAnswer(response: ServerResponse, { status = 200, headers, body }: HTTPGraphQLResponse): void {
  if (body.kind !== "complete") throw new Error("INCREMENTAL_DELIVERY_IS_OFF");
  response.statusCode = status;
  for (const [name, value] of headers) if (name !== "cache-control") response.setHeader(name, value);
  response.end(body.string);
}

/** Sends a refusal made before the GraphQL server was reached, in the same form as its own. */
export function sendError(response: ServerResponse, { message, extensions }: GraphQLError): void {
  const { code, http } = extensions as unknown as {
    code: string;
    http: { status: number; headers: Map<string, string> };
  };
  const requestId = requestScope.getStore()?.requestId;
  response.statusCode = http.status;
  for (const [name, value] of http.headers) response.setHeader(name, value);
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }));
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.end(`${text}\n`);
}

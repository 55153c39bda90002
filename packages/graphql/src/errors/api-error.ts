import { HeaderMap } from "@apollo/server";
import { type ASTNode, GraphQLError } from "graphql";

/** What a client is told at the top level, besides what it can mend itself (that is in `userErrors`). Only added to. */
export const errorCodes = [
  "UNAUTHENTICATED",
  "CAPACITY_NEEDED",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "BODY_TOO_LARGE",
  "COST_LIMIT_EXCEEDED",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "METHOD_NOT_ALLOWED",
  "UNSUPPORTED_MEDIA_TYPE",
  "NOT_FOUND",
  "UNAVAILABLE",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

interface More {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where in the document. */
  readonly nodes?: readonly ASTNode[];
}

/** The one answer for an address at which there is nothing, and for one at which there is nothing for whoever asks. */
export const nothingHere = () => apiError("NOT_FOUND", "There is nothing at this address.", { status: 404 });

/** A top-level error of the API, with the HTTP status it is answered with. */
export function apiError(code: ErrorCode, message: string, { status = 400, headers = {}, nodes }: More = {}) {
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { code, http }, ...(nodes && { nodes }) });
}

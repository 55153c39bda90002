import type { GraphQLFormattedError } from "graphql";
import { unwrapResolverError } from "@apollo/server/errors";

import { errorCodes } from "./api-error.ts";
import { faultEntry, type Log } from "./log.ts";
import { requestScope } from "./request-scope.ts";

const told = new Set<unknown>(errorCodes);

/** Only errors with a code of the API are told as they are. All else is a fault of ours: logged, and told as nothing more. */
export function formatErrorWith(log: Log, production: boolean) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const requestId = requestScope.getStore()?.requestId;
    const code = formatted.extensions?.["code"];
    if (told.has(code) && code !== "INTERNAL")
      return { ...placeOf(formatted), message: formatted.message, extensions: { code, requestId } };
    log(faultEntry(unwrapResolverError(error), requestId, !production));
    return { ...placeOf(formatted), message: internalMessage, extensions: { code: "INTERNAL", requestId } };
  };
}

export const internalMessage =
  "Something went wrong on our side. Nothing you sent is at fault; tell us the request id if it happens again.";

const placeOf = ({ path, locations }: GraphQLFormattedError) => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

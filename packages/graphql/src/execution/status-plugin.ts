import type { ApolloServerPlugin } from "@apollo/server";

const faultsOfTheDocument = new Set<unknown>(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);

/**
 * GraphQL over HTTP: whoever asks for plain JSON gets such faults with status 200, since an answer of another status
 * could come from anything on the way. Only `application/graphql-response+json` may rely on the status.
 */
export const statusPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body } }) {
        if (http.status !== 400 || body.kind !== "single" || takesGraphQLResponse(request.http?.headers.get("accept")))
          return;
        const { errors = [] } = body.singleResult;
        if (errors.every(({ extensions }) => faultsOfTheDocument.has(extensions?.["code"]))) http.status = 200;
      },
    };
  },
};

const takesGraphQLResponse = (accept = "") => accept.includes("application/graphql-response+json");

import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";

import type { ApiContext } from "../context.ts";
import { formatErrorWith } from "../errors/format-error.ts";
import { faultEntry, type Log } from "../errors/log.ts";
import { requestScope } from "../errors/request-scope.ts";
import { gatewayFor } from "../execution/gateway.ts";
import { stringifyResult } from "../execution/raw-json.ts";
import { statusPlugin } from "../execution/status-plugin.ts";
import { costPlugin } from "../limits/cost-plugin.ts";
import { limits } from "../limits/limits.ts";
import { shapeRule } from "../limits/shape-rule.ts";
import { textPlugin, textRule } from "../limits/text-rule.ts";
import { apiSchema } from "../schema.ts";

/** The GraphQL server with everything off that is not needed, and everything said that has an unsafe default. */
export const graphqlServer = (log: Log, production: boolean): ApolloServer<ApiContext> =>
  new ApolloServer<ApiContext>({
    gateway: gatewayFor(apiSchema()),
    nodeEnv: production ? "production" : "development",
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [shapeRule, textRule],
    validationOptions: { maxErrors: production ? 1 : 20 },
    formatError: formatErrorWith(log, production),
    stringifyResult,
    logger: quiet,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costPlugin,
      textPlugin,
      statusPlugin,
      {
        async unexpectedErrorProcessingRequest({ error }) {
          log(faultEntry(error, requestScope.getStore()?.requestId, !production));
        },
      },
    ],
  });

/** The library's own log quotes errors in full; ours says what may be said. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

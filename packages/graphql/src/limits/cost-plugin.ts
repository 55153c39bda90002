import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import { type FragmentDefinitionNode, getVariableValues, Kind } from "graphql";

import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { costOf } from "./cost.ts";
import { limits } from "./limits.ts";

/** Reckons before execution what an operation may cost, refuses what costs too much, and tells the price either way. */
export const costPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    let requested: number | undefined;
    return {
      async didResolveOperation(request) {
        requested = priceOf(request);
        if (requested > limits.cost)
          throw apiError("COST_LIMIT_EXCEEDED", "The operation asks for too much at once. Ask for smaller pages.");
      },
      async willSendResponse({ response: { body } }) {
        if (requested === undefined || body.kind !== "single") return;
        const cost = { requested, maximum: limits.cost };
        body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
};

/** The variables are checked here, so that no reader ever meets one that does not fit. */
function priceOf({
  schema,
  operation,
  document,
  request,
}: GraphQLRequestContextDidResolveOperation<ApiContext>): number {
  if (!operation) return 0;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
    maxErrors: 1,
    hideSuggestions: true,
  });
  if (errors?.[0]) throw apiError("BAD_USER_INPUT", errors[0].message, { nodes: errors[0].nodes ?? [] });
  return costOf({ schema, operation, fragments: fragmentsOf(document.definitions), variables: coerced ?? {} });
}

const fragmentsOf = (definitions: readonly { readonly kind: Kind }[]) =>
  new Map(
    definitions.filter(isFragment).map((fragment): [string, FragmentDefinitionNode] => [fragment.name.value, fragment]),
  );

const isFragment = (node: { readonly kind: Kind }): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;

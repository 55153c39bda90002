import {
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";

import type { Asked, Variables } from "./selection.ts";

export interface AskedOperation extends Asked {
  readonly operation: OperationDefinitionNode;
}

/** The query of a document with its variables as the schema reads them; undefined if there is none, or they do not fit. */
export function operationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | undefined,
  given: Variables,
): AskedOperation | undefined {
  const operation = getOperationAST(document, name);
  if (operation?.operation !== "query") return undefined;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return coerced && { schema, operation, variables: coerced, fragments: fragmentsOf(document) };
}

const known = new WeakMap<DocumentNode, Asked["fragments"]>();

function fragmentsOf(document: DocumentNode): Asked["fragments"] {
  const found = known.get(document);
  if (found) return found;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === "FragmentDefinition")
      .map((one) => [one.name.value, one]),
  );
  known.set(document, fragments);
  return fragments;
}

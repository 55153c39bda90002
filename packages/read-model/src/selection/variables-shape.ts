import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";

import type { Variables } from "./selection.ts";

/**
 * What of the variables may decide the text of a statement: which are given, which are null, choices and yes or no.
 * All others are values: they are bound, and the text is the same whatever they are.
 */
export function variablesShape(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): string {
  return variableDefinitions
    .map(({ variable, type }) => shapeOf(variables[variable.name.value], typeFromAST(schema, type) as GraphQLInputType))
    .join(",");
}

function shapeOf(value: unknown, type: GraphQLInputType): string {
  if (value === undefined) return "-";
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  if (isNonNullType(type)) return shapeOf(value, type.ofType);
  if (isListType(type)) return "list";
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return "*";
  const given = value as Variables;
  const fields = Object.values(type.getFields()).map(
    (field) => `${field.name}:${shapeOf(given[field.name], field.type)}`,
  );
  return `{${fields.join(",")}}`;
}

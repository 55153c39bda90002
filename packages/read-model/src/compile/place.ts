import { getArgumentValues, getNamedType, type GraphQLObjectType, isObjectType } from "graphql";

import type { Variables } from "../selection/selection.ts";
import type { Place } from "./compilation.ts";

/** The type of what a field answers, or of each of them. */
export function answeredBy({ type, field }: Place): GraphQLObjectType {
  const named = getNamedType(type.getFields()[field.name]?.type);
  if (!isObjectType(named)) throw new Error(`${type.name}.${field.name} has no fields to select.`);
  return named;
}

/** The arguments as given now; in a later run of the same statement as given then. */
export function argumentsAt({ type, field, compilation: { asked, parameters } }: Place) {
  const definition = type.getFields()[field.name];
  const [node] = field.nodes;
  if (!definition || !node) throw new Error(`${type.name} has no field ${field.name}.`);
  const read = (variables: Variables): Variables => getArgumentValues(definition, node, variables);
  return {
    now: read(asked.variables),
    bind: (slot: (given: Variables) => unknown): string => parameters.bind(({ variables }) => slot(read(variables))),
  };
}

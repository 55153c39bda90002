import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

import { idCount, pageSize } from "./page-size.ts";

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Parent = GraphQLNamedType | null | undefined;

/** Lists without pages are short; this is what one is taken to hold. */
const shortList = 5;

/**
 * How many objects an operation may touch: every object counts one, a page counts as many as are asked for, and what
 * is within counts once for each. It depends on what is asked, never on what is there.
 */
export function costOf({ schema, operation, fragments, variables }: Asked): number {
  const known = new Map<string, number>();

  const ofSet = (parent: Parent, { selections }: SelectionSetNode): number =>
    selections.reduce((sum, node) => sum + ofSelection(parent, node), 0);

  const ofSelection = (parent: Parent, node: SelectionNode): number => {
    if (node.kind === Kind.FIELD) return ofField(parent, node);
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    return ofSet(node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent, node.selectionSet);
  };

  const ofField = (parent: Parent, node: FieldNode): number => {
    const field = fieldNamed(parent, node.name.value);
    if (!field || !node.selectionSet) return 0;
    const size = isConnection(parent) ? 1 : sizeOf(field, node, variables);
    return size * (1 + ofSet(getNamedType(field.type), node.selectionSet));
  };

  const ofFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const cost = fragment ? ofSet(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet) : 0;
    known.set(name, cost);
    return cost;
  };

  return ofSet(schema.getRootType(operation.operation), operation.selectionSet);
}

function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Asked["variables"]): number {
  const given = getArgumentValues(field, node, variables);
  if (isConnection(getNamedType(field.type))) return pageSize(given, node);
  if (Array.isArray(given["ids"])) return idCount(given["ids"], node);
  return isListType(getNullableType(field.type)) ? shortList : 1;
}

const isConnection = (type: Parent) => type?.name.endsWith("Connection") ?? false;

const fieldNamed = (parent: Parent, name: string) =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

export type Variables = Readonly<Record<string, unknown>>;

/** What is asked under one response key, from wherever in the document it is asked. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** Whatever has fields selected on it. */
export interface Selecting {
  readonly nodes: readonly { readonly selectionSet?: SelectionSetNode | undefined }[];
}

/** The parts of a document that a selection is read by. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
}

/** The fields selected on an object of this type, merged by response key, in the order in which they are first asked. */
export function fieldsOf(asked: Asked, type: GraphQLObjectType, { nodes }: Selecting): readonly SelectedField[] {
  const found = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const visit = (node: SelectionNode): void => {
    if (!isIncluded(asked, node)) return;
    if (node.kind === "Field") {
      const key = node.alias?.value ?? node.name.value;
      found.set(key, [...(found.get(key) ?? []), node]);
      return;
    }
    if (node.kind === "FragmentSpread" && seen.has(node.name.value)) return;
    if (node.kind === "FragmentSpread") seen.add(node.name.value);
    const fragment = node.kind === "FragmentSpread" ? asked.fragments[node.name.value] : node;
    if (!fragment || !appliesTo(asked.schema, fragment.typeCondition?.name.value, type)) return;
    fragment.selectionSet.selections.forEach(visit);
  };
  for (const { selectionSet } of nodes) selectionSet?.selections.forEach(visit);
  return [...found].map(([key, asking]) => ({ key, name: asking[0]?.name.value ?? key, nodes: asking }));
}

const isIncluded = ({ variables }: Asked, node: SelectionNode): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false;

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

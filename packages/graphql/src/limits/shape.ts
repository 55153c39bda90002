import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";

/** How large a selection is, with all its fragments spread out. */
export interface Shape {
  readonly depth: number;
  readonly aliases: number;
  /** Fields on its first level. */
  readonly fields: number;
}

export type FragmentNamed = (name: string) => FragmentDefinitionNode | null | undefined;

const nothing: Shape = { depth: 0, aliases: 0, fields: 0 };

/** Measures each fragment once, however often it is spread: a small document can unfold into a huge one. */
export function shapeOf(selection: SelectionSetNode, fragmentNamed: FragmentNamed): Shape {
  const measured = new Map<string, Shape>();

  const ofSet = ({ selections }: SelectionSetNode) => selections.map(ofSelection).reduce(beside, nothing);

  const ofSelection = (node: SelectionNode): Shape => {
    if (node.kind === Kind.FIELD) return ofField(node);
    return node.kind === Kind.INLINE_FRAGMENT ? ofSet(node.selectionSet) : ofFragment(node.name.value);
  };

  const ofField = (node: FieldNode): Shape => {
    const aliases = node.alias ? 1 : 0;
    // Introspection is deep by nature; where it is not wanted it is off.
    const within = node.selectionSet && !node.name.value.startsWith("__") ? ofSet(node.selectionSet) : nothing;
    return { depth: within.depth + 1, aliases: within.aliases + aliases, fields: 1 };
  };

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    // For the while it counts as nothing, so a fragment that spreads itself ends here; another rule refuses it.
    measured.set(name, nothing);
    const fragment = fragmentNamed(name);
    const shape = fragment ? ofSet(fragment.selectionSet) : nothing;
    measured.set(name, shape);
    return shape;
  };

  return ofSet(selection);
}

const beside = (one: Shape, other: Shape): Shape => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  fields: one.fields + other.fields,
});

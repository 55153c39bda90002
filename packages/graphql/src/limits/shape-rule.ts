import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";

import { limits } from "./limits.ts";
import { shapeOf } from "./shape.ts";

/** Refuses operations that are too deep, too wide or renamed too often, whatever they would cost. */
export function shapeRule(context: ValidationContext): ASTVisitor {
  const refuse = (message: string) => context.reportError(new GraphQLError(message));
  return {
    OperationDefinition({ selectionSet }) {
      const { depth, aliases, fields } = shapeOf(selectionSet, (name) => context.getFragment(name));
      if (depth > limits.depth) refuse("The operation is nested too deeply. Ask for less at a time.");
      if (aliases > limits.aliases) refuse("The operation renames too many fields. Ask in several requests.");
      if (fields > limits.rootFields)
        refuse("The operation asks for too many things at once. Ask in several requests.");
    },
    enter(node) {
      if ("directives" in node && (node.directives?.length ?? 0) > limits.directivesPerField)
        refuse("There are too many directives in one place.");
    },
  };
}

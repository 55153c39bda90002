import type { ApolloServerPlugin } from "@apollo/server";
import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";

import { apiError } from "../errors/api-error.ts";

const message = "A text holds a zero byte or half of a character, which cannot be kept. Leave it out.";

/** Whether the database can hold it: it refuses zero bytes, and halves of characters in JSON. */
const canBeKept = (text: string) => text.isWellFormed() && !text.includes("\0");

/** Refuses such texts in the document. */
export const textRule = (context: ValidationContext): ASTVisitor => ({
  StringValue({ value }) {
    if (!canBeKept(value)) context.reportError(new GraphQLError(message));
  },
});

/** Refuses such texts in the variables. */
export const textPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request: { variables } }) {
        if (!allCanBeKept(variables)) throw apiError("BAD_USER_INPUT", message);
      },
    };
  },
};

function allCanBeKept(value: unknown): boolean {
  if (typeof value === "string") return canBeKept(value);
  return typeof value !== "object" || value === null || Object.values(value).every(allCanBeKept);
}

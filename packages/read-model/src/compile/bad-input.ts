import { type ASTNode, GraphQLError } from "graphql";

/** A fault of whoever asks, found only when the arguments are looked at. */
export const badInput = (message: string, nodes?: readonly ASTNode[]): GraphQLError =>
  new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code: "BAD_USER_INPUT" } });

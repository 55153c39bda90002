import type { Actor } from "@dignity/permissions";
import type { DocumentNode, GraphQLResolveInfo, GraphQLSchema } from "graphql";

/** An operation that has been parsed, validated and found affordable. */
export interface ReadOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** As they came; known to fit what the operation declares. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly schema: GraphQLSchema;
}

/** The answer to an operation: parsed, or as the text of its JSON. */
export type ReadAnswer = { readonly data: Readonly<Record<string, unknown>> } | { readonly rawData: string };

/**
 * The read model, as the API needs it. What it answers is plain objects whose keys are the selection's response keys;
 * an object in the place of an interface also has `__typename`. What the actor may not see is null, like what does
 * not exist. A fault of the client (a cursor that is none) is thrown as a GraphQLError with a code of the API.
 */
export interface Reader {
  /** The value of a root field. */
  read(info: GraphQLResolveInfo, actor: Actor): Promise<unknown>;
  /** The value of a field whose type is Case, Task, SupportEntry, CommitteeReport or IndicatorResult, for a bare id: what a mutation gives back. */
  readCase(id: string, info: GraphQLResolveInfo, actor: Actor): Promise<unknown>;
  readTask(id: string, info: GraphQLResolveInfo, actor: Actor): Promise<unknown>;
  readSupport(id: string, info: GraphQLResolveInfo, actor: Actor): Promise<unknown>;
  readCommitteeReport(id: string, info: GraphQLResolveInfo, actor: Actor): Promise<unknown>;
  readIndicatorResult(id: string, info: GraphQLResolveInfo, actor: Actor): Promise<unknown>;
  /** A whole operation in one statement; undefined when it asks for something the read model does not hold. */
  readOperation(operation: ReadOperation, actor: Actor): Promise<ReadAnswer | undefined>;
}

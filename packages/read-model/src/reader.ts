import type { Policies } from "@dignity/application";
import type { Keyring } from "@dignity/encryption";
import type { Actor } from "@dignity/permissions";
import type { DocumentNode, GraphQLResolveInfo, GraphQLSchema } from "graphql";
import type { Pool } from "pg";

import type { OnStatement } from "./run/in-context.ts";

export interface ReadModelOptions {
  /** Of the weak runtime role, with `pipeline: true`, and for reads alone. */
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly policies: Policies;
  /** Told of every statement before it is sent. */
  readonly onStatement?: OnStatement;
}

/** An operation that has been parsed and validated. */
export interface ReadOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** As they came. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly schema: GraphQLSchema;
}

/** The answer to an operation: parsed, or, where PostgreSQL built all of it, as the text of its JSON. */
export type ReadAnswer = { readonly data: Readonly<Record<string, unknown>> } | { readonly rawData: string };

export type FieldInfo = Pick<
  GraphQLResolveInfo,
  "fieldName" | "fieldNodes" | "fragments" | "operation" | "parentType" | "path" | "schema" | "variableValues"
>;

/**
 * The read path. Answers are plain objects whose keys are the response keys of the selection. What the actor may not
 * see is null, like what does not exist. What is wrong with arguments is thrown as a GraphQLError, BAD_USER_INPUT.
 */
export interface ReadModel {
  /** The value of a root field, for an executor. */
  read(info: FieldInfo, actor: Actor): Promise<unknown>;
  /** The value of a field that answers a case, for its bare id. */
  readCase(id: string, info: FieldInfo, actor: Actor): Promise<unknown>;
  readTask(id: string, info: FieldInfo, actor: Actor): Promise<unknown>;
  readSupport(id: string, info: FieldInfo, actor: Actor): Promise<unknown>;
  readCommitteeReport(id: string, info: FieldInfo, actor: Actor): Promise<unknown>;
  readIndicatorResult(id: string, info: FieldInfo, actor: Actor): Promise<unknown>;
  /** All of an operation in one statement; undefined if something in it is not the read model's. */
  readOperation(operation: ReadOperation, actor: Actor): Promise<ReadAnswer | undefined>;
}

import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import { execute, GraphQLError, type GraphQLSchema, OperationTypeNode } from "graphql";

import type { ApiContext } from "../context.ts";
import { RawJson } from "./raw-json.ts";

type Gateway = ApolloServerOptionsWithGateway<ApiContext>["gateway"];
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/**
 * The server's way to execute: a query goes to the read model whole, and what it does not answer goes to graphql-js.
 * A gateway is where the server lets an executor be put without giving up its hooks and its formatting of errors.
 */
export function gatewayFor(schema: GraphQLSchema): Gateway {
  let tell: Parameters<Gateway["onSchemaLoadOrUpdate"]>[0] = () => {};
  return {
    onSchemaLoadOrUpdate(callback) {
      tell = callback;
      return () => {};
    },
    async load() {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return { executor };
    },
    async stop() {},
  };
}

const executor: Executor = async (asked) => {
  try {
    return (await readWhole(asked)) ?? (await executeFields(asked));
  } catch (error) {
    // Thrown on from here it would be answered as a fault of ours.
    if (error instanceof GraphQLError && error.extensions["code"] === "BAD_USER_INPUT") return { errors: [error] };
    throw error;
  }
};

async function readWhole({ schema, document, operation, request, context }: Parameters<Executor>[0]) {
  if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
  const { reader, actor } = context as unknown as ApiContext;
  const { operationName, variables = {} } = request;
  const answer = await reader.readOperation({ document, operationName, variables, schema }, actor);
  if (!answer) return undefined;
  return { data: "rawData" in answer ? new RawJson(answer.rawData) : answer.data };
}

const executeFields = ({ schema, document, request, context }: Parameters<Executor>[0]) =>
  execute({
    schema,
    document,
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
  });

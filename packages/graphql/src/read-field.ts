import type { GraphQLResolveInfo } from "graphql";

type Where = Pick<GraphQLResolveInfo, "path" | "fieldName">;

/**
 * What the read model answers is plain and keyed by response key (the alias, where there is one). What is made here is
 * an instance of its class, keyed by field name.
 */
export const readField = (source: object, { path, fieldName }: Where): unknown =>
  Reflect.get(source, isPlain(source) ? path.key : fieldName);

const isPlain = (source: object) => Object.getPrototypeOf(source) === Object.prototype;

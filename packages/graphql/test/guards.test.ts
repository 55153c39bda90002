import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { expect, test } from "vitest";

import { finishSchema } from "../src/finish-schema.ts";

const guarded = { extensions: { guard: { open: "for the test" } } };
const resolve = () => "";

const schemaWith = (root: object, inner: object) => {
  const Inner = new GraphQLObjectType({ name: "Inner", fields: { value: { type: GraphQLString, ...inner } } });
  const Query = new GraphQLObjectType({ name: "Query", fields: { inner: { type: Inner, resolve, ...root } } });
  return new GraphQLSchema({ query: Query });
};

test("a root field that does not say who may call it stops the start", () => {
  expect(() => finishSchema(schemaWith({}, {}))).toThrow(
    'The API does not start: Query.inner can be called, and nothing says who may. Put @Needs("...") on its resolver,',
  );
});

test("so does a root field without a resolver", () => {
  expect(() => finishSchema(schemaWith({ resolve: undefined }, {}))).toThrow("Query.inner");
});

test("so does a field resolver", () => {
  expect(() => finishSchema(schemaWith(guarded, { resolve }))).toThrow("Inner.value");
});

test("all of them are named at once", () => {
  expect(() => finishSchema(schemaWith({}, { resolve }))).toThrow("Query.inner, Inner.value");
});

test("a guarded schema starts; a plain field needs no guard of its own", () => {
  expect(() => finishSchema(schemaWith(guarded, {}))).not.toThrow();
  expect(() => finishSchema(schemaWith(guarded, { resolve, ...guarded }))).not.toThrow();
});

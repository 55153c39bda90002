import type { GraphQLSchema } from "graphql";

import type { Guard } from "./guards.ts";
import { readField } from "./read-field.ts";
import { fieldsOf, type SchemaField } from "./schema-fields.ts";
import { UnguardedFieldError } from "./unguarded-field-error.ts";

/**
 * Goes once through the built schema: refuses it if something can be called that does not say who may call it, states
 * in the descriptions who may, and lets every plain field be read from its object.
 */
export function finishSchema(schema: GraphQLSchema): GraphQLSchema {
  const fields = fieldsOf(schema);
  const unguarded = fields.filter((one) => isCalled(one) && !guardOf(one));
  if (unguarded.length) throw new UnguardedFieldError(unguarded.map(({ name }) => name));
  for (const one of fields) finishField(one);
  describeRoots(schema);
  return schema;
}

/** A field that is more than a property of its object. */
const isCalled = ({ field, isRoot }: SchemaField) => isRoot || field.resolve !== undefined;

const guardOf = ({ field }: SchemaField) => field.extensions["guard"] as Guard | undefined;

function finishField(one: SchemaField): void {
  const { field } = one;
  const guard = guardOf(one);
  if (guard) field.description = `${field.description ?? ""}\n\n${sentenceFor(guard)}`.trim();
  field.resolve ??= (source, _args, _context, info) => readField(source, info);
}

const sentenceFor = (guard: Guard) =>
  "needs" in guard ? `Needs the grant “${guard.needs}”.` : `Open to everybody signed in: ${guard.open}.`;

function describeRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (query) query.description = "What can be asked. What you may not see is answered like what does not exist.";
  if (mutation)
    mutation.description =
      "What can be done. Each answers with a payload whose `userErrors` say what to mend; nothing is changed then.";
}

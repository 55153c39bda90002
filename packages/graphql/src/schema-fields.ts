import { type GraphQLField, type GraphQLSchema, isIntrospectionType, isObjectType } from "graphql";

export interface SchemaField {
  /** For example "Case.tasks". */
  readonly name: string;
  readonly field: GraphQLField<object, unknown>;
  /** It is where operations begin. */
  readonly isRoot: boolean;
}

/** Every field of every object type that the schema declares. */
export function fieldsOf(schema: GraphQLSchema): SchemaField[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !isIntrospectionType(type));
  return types.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      field,
      isRoot: roots.includes(type),
    })),
  );
}

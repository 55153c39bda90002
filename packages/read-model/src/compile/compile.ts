import type { GraphQLObjectType, OperationDefinitionNode } from "graphql";

import { Compilation, type Place } from "./compilation.ts";
import { models } from "../model/models.ts";
import { type RowKind, withId } from "../model/query.ts";
import type { Permissions } from "../run/permissions-of.ts";
import type { Asked, SelectedField } from "../selection/selection.ts";
import { objectOf } from "./object.ts";
import { type Plan, planOf } from "./plan.ts";

// A root field stands in no row.
const row = "";

/** All root fields of an operation in one statement. */
export function compileOperation(asked: Asked, operation: OperationDefinitionNode, permissions: Permissions): Plan {
  const type = asked.schema.getQueryType();
  if (!type) throw new Error("The schema has no queries.");
  const compilation = new Compilation(asked, models, permissions, false);
  return planOf(compilation, objectOf(compilation, row, type, { nodes: [operation] }));
}

/** One root field, for an executor. */
export function compileField(
  asked: Asked,
  type: GraphQLObjectType,
  field: SelectedField,
  permissions: Permissions,
): Plan {
  const compilation = new Compilation(asked, models, permissions, true);
  const write = compilation.modelOf(type).fields[field.name];
  if (!write) throw new Error(`The read model does not hold ${type.name}.${field.name}.`);
  return planOf(compilation, write({ row, type, field, compilation }));
}

/** A field of any type that answers one of these, whose id is known when the statement runs. */
export function compileRow(
  asked: Asked,
  answers: RowKind,
  type: GraphQLObjectType,
  field: SelectedField,
  permissions: Permissions,
): Plan {
  const compilation = new Compilation(asked, models, permissions, true);
  const place: Place = { row, type, field, compilation };
  const id = compilation.parameters.bind((run) => run.id);
  return planOf(compilation, withId(place, answers, id));
}

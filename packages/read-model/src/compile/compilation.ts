import type { GraphQLObjectType } from "graphql";

import type { Permissions, Permitted } from "../run/permissions-of.ts";
import { type Asked, fieldsOf, type SelectedField, type Selecting } from "../selection/selection.ts";
import { Parameters } from "./parameters.ts";
import type { Piece } from "./piece.ts";

/** A field selected on an object of a type, that stands in the row of this alias. */
export interface Place {
  readonly row: string;
  readonly type: GraphQLObjectType;
  readonly field: SelectedField;
  readonly compilation: Compilation;
}

/** How a field of a type becomes a part of the answer. What is not here cannot be reached. */
export type FieldWriter = (place: Place) => Piece;

export interface Model {
  readonly fields: Readonly<Record<string, FieldWriter>>;
  /** The id of the policy that its fields are read under. */
  readonly policyId?: (row: string) => string;
}

/** All that the read model holds, by the name of its type in the schema. */
export type Models = Readonly<Record<string, Model>>;

/** One selection on its way to becoming one statement. */
export class Compilation {
  readonly parameters: Parameters;
  /** Whether something was asked that only a resolver can add. */
  isIncomplete = false;
  readonly #aliases = new Map<string, number>();

  constructor(
    readonly asked: Asked,
    readonly models: Models,
    permissions: Permissions,
    /** Whether an executor goes through the answer once more, field by field. */
    readonly isForExecutor: boolean,
  ) {
    this.parameters = new Parameters(permissions);
  }

  alias(initial: string): string {
    const number = (this.#aliases.get(initial) ?? 0) + 1;
    this.#aliases.set(initial, number);
    return `${initial}${number}`;
  }

  select(type: GraphQLObjectType, selecting: Selecting): readonly SelectedField[] {
    return fieldsOf(this.asked, type, selecting);
  }

  modelOf({ name }: GraphQLObjectType): Model {
    const model = this.models[name];
    if (!model) throw new Error(`The read model does not hold the type ${name}.`);
    return model;
  }

  /** The rows that may be read, or of which the field may be: as a condition on the alias. */
  permitted(permitted: Permitted, alias: string): string {
    return `(${this.parameters.permitted(permitted, alias)})`;
  }
}

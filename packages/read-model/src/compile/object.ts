import type { GraphQLObjectType } from "graphql";

import type { Compilation, Model, Place } from "./compilation.ts";
import { answeredBy } from "./place.ts";
import { type Entry, jsonObject } from "./json-object.ts";
import { listFinish, type Piece } from "./piece.ts";
import type { Selecting } from "../selection/selection.ts";

/** What is selected of a row, as an object of this type. */
export function objectOf(
  compilation: Compilation,
  row: string,
  type: GraphQLObjectType,
  selecting: Selecting,
  model: Model = compilation.modelOf(type),
): Piece {
  const entries = compilation.select(type, selecting).flatMap((field): Entry[] => {
    if (field.name === "__typename") return [[field.key, { sql: `'${type.name}'::text` }]];
    const write = model.fields[field.name];
    if (!write) compilation.isIncomplete = true;
    return write ? [[field.key, write({ row, type, field, compilation })]] : [];
  });
  return jsonObject(entries, model.policyId?.(row));
}

/** The rows that something is selected from. */
export interface Rows {
  readonly from: string;
  /** The beginning of the alias. */
  readonly as: string;
  readonly where: (row: string) => string;
}

/** The one row there is, or null. */
export function one(place: Place, { from, as, where }: Rows): Piece {
  const row = place.compilation.alias(as);
  const { sql, finish } = objectOf(place.compilation, row, answeredBy(place), place.field);
  return { sql: `(select ${sql} from ${from} ${row} where ${where(row)} limit 1)`, finish };
}

/** All of the rows, in an order. */
export function many(place: Place, { from, as, where, by }: Rows & { by: (row: string) => string }): Piece {
  const row = place.compilation.alias(as);
  const object = objectOf(place.compilation, row, answeredBy(place), place.field);
  const list = `coalesce(json_agg(${object.sql} order by ${by(row)}), '[]'::json)`;
  return { sql: `(select ${list} from ${from} ${row} where ${where(row)})`, finish: listFinish(object) };
}

/** The part, in rows where the condition holds; elsewhere null, and the value never leaves the database. */
export const onlyWhere = (condition: string, { sql, finish }: Piece): Piece => ({
  sql: `case when ${condition} then ${sql} end`,
  finish,
});

import type { FieldWriter } from "./compilation.ts";

export const always =
  (sql: (row: string) => string): FieldWriter =>
  ({ row }) => ({ sql: sql(row) });

export const column = (name: string): FieldWriter => always((row) => `${row}.${name}`);

/** A name that is lower case in the database and upper case in the schema. */
export const enumColumn = (name: string): FieldWriter => always((row) => `upper(${row}.${name})`);

export const globalId = (type: string, name = "id"): FieldWriter => always((row) => `'${type}_' || ${row}.${name}`);

/** A moment as RFC 3339 text in UTC, in milliseconds. */
export const momentOf = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const moment = (name: string): FieldWriter => always((row) => momentOf(`${row}.${name}`));

import type { ColumnOptions } from "typeorm";

import { asInstant } from "../instant.ts";

// The kinds of columns there are, spelled once.
export const uuid = { type: "uuid" } as const;
export const text = { type: "text" } as const;
export const integer = { type: "integer" } as const;
export const bigint = { type: "bigint" } as const;
export const bytes = { type: "bytea" } as const;
export const day = { type: "date" } as const;
export const json = { type: "jsonb" } as const;
export const truth = { type: "boolean" } as const;
export const time = { type: "timestamptz", transformer: asInstant } as const;

export const maybe = (column: ColumnOptions): ColumnOptions => ({ ...column, nullable: true });
export const list = (column: ColumnOptions): ColumnOptions => ({ ...column, array: true, default: () => "'{}'" });
/** Empty unless something is written. */
export const answers: ColumnOptions = { ...json, default: () => "'{}'" };

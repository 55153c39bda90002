import { Temporal } from "@dignity/kernel";

/** One part of what rows are ordered by. */
export interface OrderKey {
  readonly column: string;
  /** The SQL type of its value. */
  readonly type: "timestamptz" | "uuid" | "text" | "integer" | "date";
  /** A moment that may be missing, and then comes last. */
  readonly isOptional?: true;
}

/** An order in which no two rows are equal, all of it in one direction: so a place in it is one comparison. */
export interface Order {
  /** Stands in the cursors: those of one list are not taken for those of another. */
  readonly name: string;
  readonly isDescending: boolean;
  readonly keys: readonly OrderKey[];
}

const moment = (sql: string) => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const valueOf = (row: string, { column, isOptional }: OrderKey) =>
  isOptional ? `coalesce(${row}.${column}, 'infinity')` : `${row}.${column}`;

function textOf(row: string, { column, type, isOptional }: OrderKey): string {
  if (type !== "timestamptz") return `${row}.${column}`;
  return isOptional ? `coalesce(${moment(`${row}.${column}`)}, 'infinity')` : moment(`${row}.${column}`);
}

export function orderBy({ keys, isDescending }: Order, row: string, isReversed: boolean): string {
  const direction = isDescending === isReversed ? "asc" : "desc";
  return keys.map(({ column }) => `${row}.${column} ${direction}`).join(", ");
}

/** Compares a row with the values of a place in the order. */
export function beyond({ keys, isDescending }: Order, row: string, values: readonly string[]) {
  const [here, there] = [
    keys.map((key) => valueOf(row, key)),
    keys.map(({ type }, index) => `${values[index]}::${type}`),
  ];
  const compare = (operator: string) => `(${here.join(", ")}) ${operator} (${there.join(", ")})`;
  return isDescending
    ? { after: compare("<"), notAfter: compare(">="), before: compare(">"), notBefore: compare("<=") }
    : { after: compare(">"), notAfter: compare("<="), before: compare("<"), notBefore: compare(">=") };
}

/** An opaque name for the place of a row: the name of the order and the row's values in it, as base64url. */
export function cursorOf({ name, keys }: Order, row: string): string {
  const parts = keys.map((key) => textOf(row, key)).join(` || '|' || `);
  return `translate(encode(convert_to('${name}|' || ${parts}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** The values of a place in the order; undefined for what is no cursor of it. */
export function valuesOf({ name, keys }: Order, cursor: string): readonly string[] | undefined {
  const text = Buffer.from(cursor, "base64url").toString("utf8");
  if (Buffer.from(text).toString("base64url") !== cursor) return undefined;
  const [of, ...values] = text.split("|");
  const isOurs = of === name && values.length === keys.length;
  return isOurs && keys.every((key, index) => isValue(key, values[index] ?? "")) ? values : undefined;
}

function isValue({ type, isOptional }: OrderKey, value: string): boolean {
  switch (type) {
    case "uuid":
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    case "integer":
      return /^\d{1,9}$/.test(value);
    case "date":
      return isDay(value);
    case "text":
      return !value.includes("\0");
    case "timestamptz":
      return (isOptional === true && value === "infinity") || isMoment(value);
  }
}

function isMoment(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d\.\d{6}Z$/.test(value) || value.startsWith("0000")) return false;
  try {
    return Boolean(Temporal.Instant.from(value));
  } catch {
    return false;
  }
}

function isDay(value: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(value)) return false;
  try {
    return Boolean(Temporal.PlainDate.from(value));
  } catch {
    return false;
  }
}

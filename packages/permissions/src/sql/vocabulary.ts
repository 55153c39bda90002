import type { Bind } from "./parameters.ts";

/** How one member of the facts is asked about in SQL; undefined for what it cannot be asked. */
export type Term = (operator: string, value: unknown, bind: Bind) => string | undefined;
export type Vocabulary = Readonly<Record<string, Term>>;

export const column =
  (sql: string): Term =>
  (operator, value, bind) => {
    if (typeof value !== "string") return undefined;
    if (operator === "eq") return `${sql} = ${bind(value)}`;
    // Nothing is unlike null in SQL, and everything is in memory.
    return operator === "ne" ? `${sql} is distinct from ${bind(value)}` : undefined;
  };

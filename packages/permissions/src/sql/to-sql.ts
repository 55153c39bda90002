import { CompoundCondition, type Condition, FieldCondition } from "@ucast/core";

import { PermissionError } from "../permission-error.ts";
import type { Bind } from "./parameters.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** CASL's conditions as SQL. What cannot be translated is an error and never passes. */
export const toSql = (condition: Condition, vocabulary: Vocabulary, bind: Bind): string =>
  every(conjuncts(condition, vocabulary, bind));

/** The parts that must all hold, as texts: alternatives that share one are told apart by the others. */
function conjuncts(condition: Condition, vocabulary: Vocabulary, bind: Bind): string[] {
  if (condition instanceof FieldCondition) {
    const term = Object.hasOwn(vocabulary, condition.field) ? vocabulary[condition.field] : undefined;
    return [term?.(condition.operator, condition.value, bind) ?? unknown(condition)];
  }
  if (!(condition instanceof CompoundCondition)) return unknown(condition);
  const parts: string[][] = condition.value.map((part: Condition) => conjuncts(part, vocabulary, bind));
  if (condition.operator === "and") return parts.flat();
  if (condition.operator === "or") return some(parts);
  // Null is not true: a row that cannot tell is not forbidden, in SQL as in memory.
  if (condition.operator === "not" && parts.length === 1) return [`(${every(parts.flat())}) is not true`];
  return unknown(condition);
}

/** One of the alternatives holds. What they have in common is written once, before them. */
function some(alternatives: readonly string[][]): string[] {
  const [first = [], ...others] = alternatives;
  const common = first.filter((part) => others.every((other) => other.includes(part)));
  const rest = alternatives.map((parts) => parts.filter((part) => !common.includes(part)));
  if (rest.length === 0) return ["false"];
  if (rest.some(({ length }) => length === 0)) return common;
  return [...common, `(${[...new Set(rest.map(every))].join(" or ")})`];
}

function every(parts: readonly string[]): string {
  // A rule without conditions would match everything; the factory makes none, and here none passes either.
  if (parts.length === 0) throw new PermissionError("CONDITION_UNKNOWN", "A condition that asks nothing was refused.");
  return [...new Set(parts)].join(" and ");
}

function unknown({ operator }: Condition): never {
  throw new PermissionError("CONDITION_UNKNOWN", `Permissions cannot say “${operator}” in SQL here.`);
}

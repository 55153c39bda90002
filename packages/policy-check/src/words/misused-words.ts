import type { z } from "zod";

import type { Fault } from "../check.ts";

type Issue = z.core.$ZodIssue;

/** What of a value is not in the words it should be written in, each with its place and in plain English. */
export function misusedWords(words: z.ZodType, value: unknown): readonly Fault[] {
  const read = words.safeParse(value, { reportInput: true });
  return read.success ? [] : read.error.issues.flatMap((issue) => faultsOf(issue, []));
}

function faultsOf(issue: Issue, before: readonly PropertyKey[]): readonly Fault[] {
  const path = [...before, ...issue.path];
  const rule = path.map((part) => inBrief(String(part))).join(".") || "the whole";
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      rule: [...path.map(String), key].join("."),
      reason: `“${key}” is not a word that may stand here. Correct its spelling or take it out.`,
    }));
  if (issue.code === "invalid_union") {
    const [nearest] = issue.errors.toSorted((one, other) => weight(one) - weight(other));
    if (nearest?.length) return nearest.flatMap((one) => faultsOf(one, path));
  }
  return [{ rule, reason: reasonOf(issue) }];
}

/** Of several forms that a value could have had, it was meant in the one that most of it fits. */
const weight = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { code, path }) => sum + (code === "invalid_type" && path.length === 0 ? 10 : 1), 0);

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `is missing. Give ${article(issue.expected)}.`
        : `should be ${article(issue.expected)}, and is ${kindOf(issue.input)}.`;
    case "invalid_value":
      return `should be ${issue.values.map((one) => `“${String(one)}”`).join(" or ")}, and is ${shown(issue.input)}.`;
    case "too_small":
      return "is empty. Give at least one, or leave it out where it may be left out.";
    case "invalid_key":
      return `will not do as a name: ${issue.issues[0]?.message}.`;
    case "invalid_union":
      return `is none of what may stand here: ${shown(issue.input)}.`;
    default:
      return `${shown(issue.input)} will not do: ${issue.message}.`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  array: "a list",
  object: "an object",
  record: "an object",
  number: "a number",
  boolean: "true or false",
};

const article = (kind: string) => kinds[kind] ?? `a ${kind}`;

const kindOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "a list" : article(typeof value));

const shown = (value: unknown) => (typeof value === "string" ? `“${inBrief(value)}”` : kindOf(value));

/** What is too long to be a label is too long to be repeated, and what is not seen is shown by its number. */
const inBrief = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text).replaceAll(unseen, byNumber);
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const byNumber = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`;

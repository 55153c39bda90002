import type { Field, Fields } from "@dignity/kernel";

import { conditionText } from "./condition-text.ts";
import { lines, quoted } from "./words.ts";

/** A question with the answers it can have, and when it need not be answered. */
export const questionText = (fields: Fields, field: Field) =>
  lines(
    field.asks,
    answersOf(field),
    field.optional && "It may be left open.",
    field.requiredWhen && `Asked when ${conditionText(fields, field.requiredWhen)}.`,
  );

/** The questions of a form, by what they ask. */
export const questionsText = (fields: Fields) =>
  Object.values(fields)
    .map(({ asks, optional }) => `${quoted(asks)}${optional ? " (if it is known)" : ""}`)
    .join("; ");

function answersOf(field: Field): string {
  if (field.kind === "yesNo") return "Yes or no.";
  if ("options" in field) return `${field.kind === "someOf" ? "Any of" : "One of"}: ${all(field.options)}.`;
  return "In words.";
}

const all = (options: Readonly<Record<string, string>>) => Object.values(options).map(quoted).join("; ");

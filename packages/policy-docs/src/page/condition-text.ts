import type { Field, Fields } from "@dignity/kernel";

import { listed, quoted } from "./words.ts";

/** A condition over answers, in the words of the questions; of several conditions, one suffices. */
export function conditionText(fields: Fields, when: object): string {
  const all: readonly object[] = Array.isArray(when) ? when : [when];
  return all.map((one) => oneText(fields, one)).join("; or ");
}

const oneText = (fields: Fields, when: object) =>
  Object.entries(when)
    .map(([name, wanted]) => {
      const field = fields[name];
      const answers = [wanted].flat().map((answer: unknown) => answerText(field, answer));
      return `${quoted(field?.asks ?? name)} is ${listed(answers, "or")}`;
    })
    .join(", and ");

function answerText(field: Field | undefined, answer: unknown): string {
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  const options = field && "options" in field ? field.options : {};
  return quoted(options[String(answer)] ?? String(answer));
}

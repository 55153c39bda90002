import { optionsOf } from "@dignity/application";
import type { Answer, Answers, Field, FieldClass, Fields, Policy } from "@dignity/kernel";

/** Answers with their questions. What the policy puts in a class that is hidden here is left out. */
export const answersIn = (policy: Policy, fields: Fields, answers: Answers, hidden: readonly FieldClass[] = []) =>
  Object.entries(answers)
    .filter(([key]) => !hidden.some((one) => one === classOf(fields[key])))
    .map(([key, answer]) => ({
      key,
      asks: fields[key]?.asks ?? key,
      value: String(answer),
      label: labelOf(policy, fields[key], answer),
    }));

/** Free text without a class is kept with the notes; what is no text has none. */
const classOf = (field: Field | undefined): FieldClass | undefined =>
  field?.kind === "text" ? (field.class ?? "notes") : undefined;

function labelOf(policy: Policy, field: Field | undefined, answer: Answer): string | null {
  if (!field || typeof answer === "boolean") return null;
  const options = optionsOf(policy, field);
  const labels = [answer].flat().flatMap((key) => options[key]?.label ?? []);
  return labels.length > 0 ? labels.join(", ") : null;
}

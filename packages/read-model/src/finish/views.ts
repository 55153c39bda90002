import type { Answer, Answers, Field, FieldClass, Fields, Policy, Source, SupportRoute } from "@dignity/kernel";

/** What the schema shows of a policy's words, under the schema's names. */
export interface LabelView {
  readonly key: string;
  readonly label: string;
}

type Labelled = Readonly<Record<string, { readonly label: string }>>;

export const labelIn = (named: Labelled, key: string): LabelView => ({ key, label: named[key]?.label ?? key });

export const labelsIn = (named: Labelled, keys: readonly string[] = Object.keys(named)): readonly LabelView[] =>
  keys.map((key) => labelIn(named, key));

export const sourceView = ({ standing, document, at, note, modality }: Source) => ({
  standing: standing.toUpperCase(),
  document,
  at: at ?? null,
  note: note ?? null,
  modality: modality?.toUpperCase() ?? null,
});

export const supportRouteView = (key: string, { label, confidential, keepsCopy, source }: SupportRoute) => ({
  key,
  label,
  confidential: confidential ? sourceView(confidential) : null,
  keepsCopy: keepsCopy ? sourceView(keepsCopy) : null,
  source: sourceView(source),
});

const kinds: Readonly<Record<Field["kind"], string>> = {
  yesNo: "YES_NO",
  choice: "CHOICE",
  someOf: "SOME_OF",
  text: "TEXT",
  level: "LEVEL",
  action: "ACTION",
  person: "PERSON",
};

export const questionsIn = (policy: Policy, fields: Fields) =>
  Object.entries(fields).map(([key, field]) => ({
    key,
    asks: field.asks,
    kind: kinds[field.kind],
    required: !field.optional && !field.requiredWhen,
    options: labelsIn(optionsOf(policy, field)),
  }));

function optionsOf({ levels, actions }: Policy, field: Field): Labelled {
  if (field.kind === "level") return levels;
  if (field.kind === "action") return actions;
  if (field.kind !== "choice" && field.kind !== "someOf") return {};
  return Object.fromEntries(Object.entries(field.options).map(([key, label]) => [key, { label }]));
}

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

import type { Field, Fields, Policy } from "@dignity/kernel";

import { make } from "../make.ts";
import { Label } from "../types/label.ts";
import { Question, type QuestionKind } from "../types/question.ts";
import { labelsIn } from "./label-view.ts";

const kinds = {
  yesNo: "YES_NO",
  choice: "CHOICE",
  someOf: "SOME_OF",
  text: "TEXT",
  level: "LEVEL",
  action: "ACTION",
  person: "PERSON",
} as const satisfies Record<Field["kind"], QuestionKind>;

export const questionsIn = (policy: Policy, fields: Fields = {}): readonly Question[] =>
  Object.entries(fields).map(([key, field]) =>
    make(Question, {
      key,
      asks: field.asks,
      kind: kinds[field.kind],
      required: !field.optional && !field.requiredWhen,
      options: optionsOf(policy, field),
    }),
  );

function optionsOf({ levels, actions }: Policy, field: Field): readonly Label[] {
  if (field.kind === "level") return labelsIn(levels);
  if (field.kind === "action") return labelsIn(actions);
  if (field.kind !== "choice" && field.kind !== "someOf") return [];
  return Object.entries(field.options).map(([key, label]) => make(Label, { key, label }));
}

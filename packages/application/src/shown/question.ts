import type { Field, Fields, Policy } from "@dignity/kernel";

import { type Labelled, type ShownLabel, shownLabels } from "./label.ts";

/** Something a policy asks, under the names that the API gives it. */
export interface ShownQuestion {
  readonly key: string;
  readonly asks: string;
  readonly kind: (typeof kinds)[Field["kind"]];
  readonly required: boolean;
  readonly options: readonly ShownLabel[];
}

const kinds = {
  yesNo: "YES_NO",
  choice: "CHOICE",
  someOf: "SOME_OF",
  text: "TEXT",
  level: "LEVEL",
  action: "ACTION",
  person: "PERSON",
} as const satisfies Record<Field["kind"], string>;

export const shownQuestions = (policy: Policy, fields: Fields = {}): readonly ShownQuestion[] =>
  Object.entries(fields).map(([key, field]) => ({
    key,
    asks: field.asks,
    kind: kinds[field.kind],
    required: !field.optional && !field.requiredWhen,
    options: shownLabels(optionsOf(policy, field)),
  }));

/** What can be chosen; nothing where the answer is no choice, or one among people. */
export function optionsOf({ levels, actions }: Policy, field: Field): Labelled {
  if (field.kind === "level") return levels;
  if (field.kind === "action") return actions;
  if (field.kind !== "choice" && field.kind !== "someOf") return {};
  return Object.fromEntries(Object.entries(field.options).map(([key, label]) => [key, { label }]));
}

import { type Field, tasksOf } from "@dignity/kernel";

import type { PolicyCheck } from "../check.ts";

/** A question that cannot be answered so would never tell of an offer, and nobody would miss the entry. */
export const offers: PolicyCheck = {
  name: "takes offers of support from questions that tell what was said to them",
  find: ({ policy }) =>
    Object.entries(tasksOf(policy)).flatMap(([name, { offers: told = {}, asks = {} }]) =>
      Object.keys(told)
        .filter((question) => !tellsOfOffer(asks[question]))
        .map((question) => ({
          rule: `tasks.${name}.offers.${question}`,
          reason: "is no choice of this task between “accepted” and “declined”. Ask it so, or leave it out.",
        })),
    ),
};

const tellsOfOffer = (field: Field | undefined) =>
  field?.kind === "choice" && ["accepted", "declined"].every((option) => Object.hasOwn(field.options, option));

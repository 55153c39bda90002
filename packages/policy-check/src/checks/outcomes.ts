import { done, notApplicable, tasksOf, transitionsOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";
import { outcomesOf } from "../places/outcomes-of.ts";

/** Two things that settle a task must not have one name. */
export const ownOutcomes: PolicyCheck = {
  name: "calls no outcome of its own what the kernel calls one of its",
  find: ({ policy }) =>
    Object.entries(tasksOf(policy)).flatMap(([name, { otherwise = {} }]) =>
      [done, notApplicable]
        .filter((word) => Object.hasOwn(otherwise, word))
        .map((word) => ({
          rule: `tasks.${name}.otherwise.${word}`,
          reason: `has the name of an outcome that every task has. Call it something else than “${word}”.`,
        })),
    ),
};

/** A transition that waits for what cannot come is a door that is painted on. */
export const requirements: PolicyCheck = {
  name: "requires of a task only an outcome that it can have",
  find: ({ policy }) =>
    Object.entries(transitionsOf(policy)).flatMap(([name, { requires = [] }]) =>
      requires.flatMap(({ task, outcome, answers = {} }, index): Fault[] => {
        const rule = `transitions.${name}.requires.${index}`;
        const possible = outcomesOf(policy, task);
        const wanted = [outcome ?? []].flat();
        const never = wanted.filter((one) => !possible.includes(one));
        const unanswered = Object.keys(answers).length > 0 ? wanted.filter((one) => one !== done) : [];
        return [
          ...never.map((one) => `wants “${task}” settled as “${one}”; it can be ${possible.join(", ")}.`),
          ...unanswered.map((one) => `wants answers of “${task}” settled as “${one}”; only what is done has answers.`),
        ].map((reason) => ({ rule, reason }));
      }),
    ),
};

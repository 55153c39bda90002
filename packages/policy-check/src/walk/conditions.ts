import type { Answer, Field, Policy } from "@dignity/kernel";

import { oncePer } from "./once-per.ts";

type Condition = Readonly<Record<string, unknown>>;

/** Every condition on the facts that decides what can be done in a case and what is owed in it. */
export const courseConditions = oncePer((policy: Policy): readonly Condition[] => [
  ...Object.values(policy.transitions).flatMap(({ when }) => (when ? [when as Condition] : [])),
  ...Object.values(policy.tasks).flatMap((task): readonly Condition[] => {
    const { when = {}, notApplicable } = task as {
      when?: Condition | readonly Condition[];
      notApplicable?: { when: Condition };
    };
    return [when, notApplicable?.when ?? {}].flat();
  }),
]);

/** Every condition on the facts that decides where a case goes and what is owed in it. */
export const everyCondition = oncePer((policy: Policy): readonly Condition[] => [
  ...[...policy.jurisdiction, ...policy.screening].map(({ when }) => when as Condition),
  ...courseConditions(policy),
  ...Object.values(policy.facts).flatMap(({ requiredWhen }) => (requiredWhen ? [requiredWhen] : [])),
]);

/** For each fact one answer out of each group that no condition tells apart: the others can lead to nothing else. */
export const tellingAnswers = oncePer((policy: Policy): Readonly<Record<string, readonly Answer[]>> =>
  Object.fromEntries(
    Object.entries(policy.facts).map(([name, field]) => [name, telling(name, field, everyCondition(policy))]),
  ),
);

function telling(name: string, field: Field, conditions: readonly Condition[]): readonly Answer[] {
  const groups = new Map<string, Answer>();
  for (const answer of possibleAnswers(field)) {
    const group = conditions.map((when) => [when[name]].flat().includes(answer)).join();
    if (!groups.has(group)) groups.set(group, answer);
  }
  return [...groups.values()];
}

function possibleAnswers(field: Field): readonly Answer[] {
  if (field.kind === "yesNo") return [true, false];
  if (field.kind === "choice") return Object.keys(field.options);
  if (field.kind === "someOf") return [Object.keys(field.options).slice(0, 1)];
  return ["something"];
}

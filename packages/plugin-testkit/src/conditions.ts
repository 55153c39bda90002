import type { Field, Policy } from "@dignity/kernel";

type Condition = Readonly<Record<string, unknown>>;

/** Every condition that the tasks of a policy put on the facts. */
export function taskConditions(policy: Policy): readonly Condition[] {
  return Object.values(policy.tasks).flatMap((task): readonly Condition[] => {
    const { when = {}, notApplicable } = task as {
      when?: Condition | readonly Condition[];
      notApplicable?: { when: Condition };
    };
    return [when, notApplicable?.when ?? {}].flat();
  });
}

/** Every condition on the facts anywhere in a policy. */
export const everyCondition = (policy: Policy): readonly Condition[] => [
  ...[...policy.jurisdiction, ...policy.screening].map(({ when }) => when as Condition),
  ...taskConditions(policy),
  ...Object.values(policy.facts).flatMap(({ requiredWhen }) => (requiredWhen ? [requiredWhen] : [])),
];

/** One answer out of each group that no condition tells apart: the others can lead to nothing else. */
export function tellingAnswers(
  name: string,
  field: Field,
  conditions: readonly Condition[],
): readonly (string | boolean)[] {
  const groups = new Map<string, string | boolean>();
  for (const answer of possibleAnswers(field)) {
    const group = conditions.map((when) => [when[name]].flat().includes(answer)).join();
    if (!groups.has(group)) groups.set(group, answer);
  }
  return [...groups.values()];
}

function possibleAnswers(field: Field): readonly (string | boolean)[] {
  if (field.kind === "yesNo") return [true, false];
  if (field.kind === "choice") return Object.keys(field.options);
  return ["something"];
}

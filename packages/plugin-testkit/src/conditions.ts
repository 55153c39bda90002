import type { Answer, Field, Policy } from "@dignity/kernel";

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
export function tellingAnswers(name: string, field: Field, conditions: readonly Condition[]): readonly Answer[] {
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

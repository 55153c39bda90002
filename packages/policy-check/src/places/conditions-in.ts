import { type Fields, type Policy, tasksOf, transitionsOf } from "@dignity/kernel";

/** A condition, where it stands, and the questions whose answers it may rest on. */
export interface PlacedCondition {
  readonly rule: string;
  readonly when: Readonly<Record<string, unknown>>;
  readonly over: Fields;
}

type Erased = Readonly<Record<string, unknown>>;

/** Every condition in a policy: on the facts, on the other answers of a form, on the result of a task. */
export const conditionsIn = (policy: Policy): readonly PlacedCondition[] => [
  ...onFacts(policy),
  ...onForms(policy),
  ...onResults(policy),
];

function onFacts(policy: Policy): PlacedCondition[] {
  const over = policy.facts;
  const tasks = Object.entries(tasksOf(policy)).flatMap(([name, { when = {}, notApplicable }]) => [
    ...[when].flat().map((one) => ({ rule: `tasks.${name}.when`, when: one as Erased, over })),
    ...(notApplicable ? [{ rule: `tasks.${name}.notApplicable`, when: notApplicable.when as Erased, over }] : []),
  ]);
  const transitions = Object.entries(transitionsOf(policy)).flatMap(([name, { when }]) =>
    when ? [{ rule: `transitions.${name}.when`, when: when as Erased, over }] : [],
  );
  const { unless } = policy.reporterTakesOn ?? {};
  return [
    ...policy.jurisdiction.map(({ when }, index) => ({ rule: `jurisdiction.${index}`, when: when as Erased, over })),
    ...policy.screening.map(({ when }, index) => ({ rule: `screening.${index}`, when: when as Erased, over })),
    ...tasks,
    ...transitions,
    ...(unless ? [{ rule: "reporterTakesOn.unless", when: unless as Erased, over }] : []),
  ];
}

function onForms(policy: Policy): PlacedCondition[] {
  const forms: readonly (readonly [string, Fields])[] = [
    ["facts", policy.facts],
    ...Object.entries(transitionsOf(policy)).map(
      ([name, { needs }]) => [`transitions.${name}.needs`, needs ?? {}] as const,
    ),
    ...Object.entries(tasksOf(policy)).map(([name, { asks }]) => [`tasks.${name}.asks`, asks ?? {}] as const),
  ];
  return forms.flatMap(([form, over]) =>
    Object.entries(over).flatMap(([name, { requiredWhen }]) =>
      requiredWhen ? [{ rule: `${form}.${name}.requiredWhen`, when: requiredWhen, over }] : [],
    ),
  );
}

function onResults(policy: Policy): PlacedCondition[] {
  return Object.entries(transitionsOf(policy)).flatMap(([name, { requires = [] }]) =>
    requires.flatMap(({ task, answers }, index) => {
      const over = tasksOf(policy)[task]?.asks ?? {};
      return answers ? [{ rule: `transitions.${name}.requires.${index}.answers`, when: answers, over }] : [];
    }),
  );
}

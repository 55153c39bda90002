import type { Answer, Answers, Field, Fields, Policy } from "@dignity/kernel";

/** A form filled in as briefly as it allows, `given` answers first. */
export function fillIn(policy: Policy, fields: Fields, state: string, given: Answers = {}): Answers {
  const answers: Record<string, Answer> = { ...given };
  // Twice: what is required may depend on an answer that comes later in the form.
  for (const _round of [1, 2])
    for (const [name, field] of Object.entries(fields)) {
      const wanted = field.requiredWhen
        ? Object.entries(field.requiredWhen).every(([other, value]) => answers[other] === value)
        : !field.optional;
      if (wanted) answers[name] ??= someAnswer(policy, field, state);
    }
  return answers;
}

function someAnswer(policy: Policy, field: Field, state: string): Answer {
  switch (field.kind) {
    case "yesNo":
      return true;
    case "choice":
      return Object.keys(field.options)[0] ?? "";
    case "someOf":
      return Object.keys(field.options).slice(0, 1);
    case "level":
      return Object.keys(policy.levels)[0] ?? "";
    case "action":
      return policy.states[state]?.permits?.[0] ?? "";
    default:
      return "something";
  }
}

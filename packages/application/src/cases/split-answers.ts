import type { Answers, Fields } from "@dignity/kernel";

export interface SplitAnswers {
  /** Choices and yes or no: kept as they are. */
  readonly plain: Answers;
  /** Free text by question, for envelopes. */
  readonly notes: Readonly<Record<string, string>>;
  readonly health: Readonly<Record<string, string>>;
}

/** Parts answers by how they are kept. Text is protected; what the policy classes as health is kept apart. */
export function splitAnswers(fields: Fields, answers: Answers): SplitAnswers {
  const isText = ([name]: [string, unknown]) => fields[name]?.kind === "text";
  const isHealth = ([name]: [string, unknown]) => {
    const field = fields[name];
    return field?.kind === "text" && field.class === "health";
  };
  const entries = Object.entries(answers);
  const text = entries.filter(isText).map(([name, value]) => [name, String(value)] as [string, string]);
  return {
    plain: Object.fromEntries(entries.filter((entry) => !isText(entry))),
    notes: Object.fromEntries(text.filter((entry) => !isHealth(entry))),
    health: Object.fromEntries(text.filter(isHealth)),
  };
}

import type { Answer, Answers, Field, Fields } from "./field.ts";
import { allow, type Decision, refuse } from "./refusal.ts";
import type { Source } from "./source.ts";

/** What a form may refer to besides its own options. */
export interface FormContext {
  readonly levels: readonly string[];
  readonly permittedActions: readonly string[];
  readonly source?: Source;
}

/** Whether the answers fit the questions: nothing missing, nothing unknown, each of its kind. */
export function checkAnswers(fields: Fields, answers: Answers, context: FormContext): Decision<Answers> {
  const about = (name: string) => ({
    about: name,
    ...(context.source && { source: context.source }),
  });
  for (const name of Object.keys(answers))
    if (!Object.hasOwn(fields, name))
      return refuse("ANSWER_UNKNOWN", `There is no question called “${name}” here.`, about(name));
  for (const [name, field] of Object.entries(fields)) {
    const answer = answers[name];
    if (isBlank(answer)) {
      if (isRequired(field, answers)) return refuse("ANSWER_MISSING", `Answer this first: ${field.asks}`, about(name));
      continue;
    }
    if (field.kind === "action" && typeof answer === "string" && !context.permittedActions.includes(answer))
      return refuse("ACTION_NOT_PERMITTED", "That action may not be taken at this stage.", about(name));
    if (!fits(field, answer, context))
      return refuse("ANSWER_INVALID", `That is not an answer to: ${field.asks}`, about(name));
  }
  return allow(answers);
}

function isRequired({ optional, requiredWhen }: Field, answers: Answers): boolean {
  if (requiredWhen) return Object.entries(requiredWhen).every(([name, value]) => answers[name] === value);
  return !optional;
}

const isBlank = (answer: Answer | undefined): answer is undefined =>
  answer === undefined || (typeof answer === "string" ? answer.trim() === "" : isEmptyList(answer));

const isEmptyList = (answer: Answer) => Array.isArray(answer) && answer.length === 0;

function fits(field: Field, answer: Answer, { levels }: FormContext): boolean {
  switch (field.kind) {
    case "yesNo":
      return typeof answer === "boolean";
    case "choice":
      return typeof answer === "string" && Object.hasOwn(field.options, answer);
    case "someOf":
      return Array.isArray(answer) && answer.every((one) => Object.hasOwn(field.options, one));
    case "level":
      return typeof answer === "string" && levels.includes(answer);
    default:
      return typeof answer === "string";
  }
}

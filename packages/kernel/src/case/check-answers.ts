import type { Answer, Answers, Field, Fields } from "../policy/field.ts";
import { allow, type Decision, type Refusal, type RefusalCode } from "../refusal.ts";
import type { Source } from "../policy/source.ts";

/** What a form may refer to besides its own options. */
export interface FormContext {
  readonly levels: readonly string[];
  readonly permittedActions: readonly string[];
  readonly source?: Source;
}

/** Whether the answers fit the questions: nothing missing, nothing unknown, each of its kind. */
export function checkAnswers(fields: Fields, answers: Answers, context: FormContext): Decision<Answers> {
  const [refusal] = answerFaults(fields, answers, context);
  return refusal ? { ok: false, refusal } : allow(answers);
}

/** Everything that is wrong with the answers, for whoever fills in a form. */
export function answerFaults(fields: Fields, answers: Answers, context: FormContext): readonly Refusal[] {
  const fault = (code: RefusalCode, message: string, about: string): Refusal[] => [
    { code, message, about, ...(context.source && { source: context.source }) },
  ];
  const unknown = Object.keys(answers).filter((name) => !Object.hasOwn(fields, name));
  const asked = Object.entries(fields).flatMap(([name, field]) => {
    const answer = answers[name];
    if (isBlank(answer))
      return isRequired(field, answers) ? fault("ANSWER_MISSING", `Answer this first: ${field.asks}`, name) : [];
    if (field.kind === "action" && typeof answer === "string" && !context.permittedActions.includes(answer))
      return fault("ACTION_NOT_PERMITTED", "That action may not be taken at this stage.", name);
    return fits(field, answer, context) ? [] : fault("ANSWER_INVALID", `That is not an answer to: ${field.asks}`, name);
  });
  return [
    ...unknown.flatMap((name) => fault("ANSWER_UNKNOWN", `There is no question called “${name}” here.`, name)),
    ...asked,
  ];
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

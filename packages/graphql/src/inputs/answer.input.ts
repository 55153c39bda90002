import { fail, type Outcome, succeed } from "@dignity/application";
import type { Answer, Answers } from "@dignity/kernel";
import { Field, InputType } from "type-graphql";

import { uuidOf } from "../scalars/global-id.ts";

@InputType({ description: "An answer to one of a policy's questions. Give exactly one of the four kinds of answer." })
export class AnswerInput {
  @Field(() => String, { description: "The policy's own key of the question." })
  readonly key!: string;

  @Field(() => Boolean, { nullable: true, description: "For a question of kind YES_NO." })
  readonly yesNo!: boolean | null;

  @Field(() => String, { nullable: true, description: "For a question of kind TEXT. Kept encrypted." })
  readonly text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "For a question of kind CHOICE, LEVEL or ACTION, the option's key; for PERSON, the person's id.",
  })
  readonly choice!: string | null;

  @Field(() => [String], { nullable: true, description: "For a question of kind SOME_OF: the options' keys." })
  readonly choices!: readonly string[] | null;
}

/** The answers by question, or what is wrong with them as a form: whether they fit the policy is decided later. */
export function answersOf(given: readonly AnswerInput[] | null | undefined, ...path: string[]): Outcome<Answers> {
  const answers = new Map<string, Answer>();
  for (const [index, input] of (given ?? []).entries()) {
    const at = [...path, String(index)];
    const answer = answerOf(input);
    if (answer === undefined) return fault("Give exactly one of yesNo, text, choice and choices.", at);
    if (answers.has(input.key)) return fault(`“${input.key}” is answered twice. Answer it once.`, at);
    answers.set(input.key, answer);
  }
  return succeed(Object.fromEntries(answers));
}

function answerOf({ yesNo, text, choice, choices }: AnswerInput): Answer | undefined {
  const given: readonly Answer[] = [yesNo, text, choice && withoutType(choice), choices].filter(isGiven);
  return given.length === 1 ? given[0] : undefined;
}

const isGiven = (answer: Answer | null | undefined): answer is Answer => answer !== null && answer !== undefined;

/** The application knows people by their bare ids. */
const withoutType = (choice: string) => (choice.startsWith("person_") ? uuidOf("person", choice) : choice);

const fault = (message: string, path: readonly string[]) =>
  fail({ kind: "InvalidInput", code: "ANSWER_INVALID", message, path });

import { Field, ObjectType, registerEnumType } from "type-graphql";

import { Label } from "../label.ts";

export const QuestionKind = {
  YES_NO: "YES_NO",
  CHOICE: "CHOICE",
  SOME_OF: "SOME_OF",
  TEXT: "TEXT",
  LEVEL: "LEVEL",
  ACTION: "ACTION",
  PERSON: "PERSON",
} as const;
export type QuestionKind = keyof typeof QuestionKind;

registerEnumType(QuestionKind, {
  name: "QuestionKind",
  description: "What kind of answer a question takes, and in which member of AnswerInput it goes.",
  valuesConfig: {
    YES_NO: { description: "Yes or no: `yesNo`." },
    CHOICE: { description: "One of the options: `choice`." },
    SOME_OF: { description: "Some of the options: `choices`." },
    TEXT: { description: "Free text, kept encrypted: `text`." },
    LEVEL: { description: "One of the policy's levels: `choice`." },
    ACTION: {
      description: "One of the policy's definitive actions, as far as the present state permits it: `choice`.",
    },
    PERSON: { description: "A person who holds a certain role for the case, by their id: `choice`." },
  },
});

@ObjectType({ description: "Something a policy asks.", simpleResolvers: true })
export class Question {
  @Field(() => String, { description: "The policy's own key: what an answer refers to." })
  readonly key!: string;

  @Field(() => String, { description: "The question in plain English." })
  readonly asks!: string;

  @Field(() => QuestionKind, { description: "What kind of answer it takes." })
  readonly kind!: QuestionKind;

  @Field(() => Boolean, {
    description:
      "Whether it must be answered whatever the other answers are. Some are required only after certain others.",
  })
  readonly required!: boolean;

  @Field(() => [Label], { description: "What can be chosen; empty for yes or no, for text and for a person." })
  readonly options!: readonly Label[];
}

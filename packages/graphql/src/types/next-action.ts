import { Field, ID, ObjectType, registerEnumType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { Question } from "./policy/question.ts";
import { Source } from "./policy/source.ts";

export const ActionKind = { TRANSITION: "TRANSITION", TASK: "TASK" } as const;
export type ActionKind = keyof typeof ActionKind;

registerEnumType(ActionKind, {
  name: "ActionKind",
  description: "What a next action is.",
  valuesConfig: {
    TRANSITION: { description: "A step of the case: make it with `makeTransition`." },
    TASK: { description: "A task that is owed: settle it with `completeTask`." },
  },
});

@ObjectType({ description: "Why something may not be done now.", simpleResolvers: true })
export class Refusal {
  @Field(() => String, { description: "A stable code, for example “TASK_NOT_DONE”." })
  readonly code!: string;

  @Field(() => String, { description: "What is wrong and what to do about it, in plain English." })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: "The key of the question, task or state it is about." })
  readonly about!: string | null;

  @Field(() => Source, { nullable: true, description: "The rule that refuses it." })
  readonly source!: Source | null;
}

@ObjectType({ description: "Something that can come next in a case, for you.", simpleResolvers: true })
export class NextAction {
  @Field(() => String, { description: "The policy's own key of the transition or the task." })
  readonly key!: string;

  @Field(() => ActionKind, { description: "Whether it is a step of the case or a task." })
  readonly kind!: ActionKind;

  @Field(() => String, { description: "What it is, in plain English." })
  readonly label!: string;

  @Field(() => Boolean, { description: "Whether you could do it now." })
  readonly allowed!: boolean;

  @Field(() => Refusal, { nullable: true, description: "Why not, if you could not." })
  readonly reasonIfNot!: Refusal | null;

  @Field(() => DateTime, { nullable: true, description: "When it is due; null if no time is set." })
  readonly dueAt!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which it is due, in the owner's time zone; null if no time is set.",
  })
  readonly dueOn!: string | null;

  @Field(() => ID, { nullable: true, description: "The task's id, for `completeTask`; null for a transition." })
  readonly taskId!: string | null;

  @Field(() => [Question], { description: "What has to be answered with it." })
  readonly asks!: readonly Question[];

  @Field(() => Source, { description: "The rule it comes from." })
  readonly source!: Source;
}

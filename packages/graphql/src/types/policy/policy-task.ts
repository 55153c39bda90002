import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Label } from "../label.ts";
import { Period } from "../period.ts";
import { ClockKind } from "../task-enums.ts";
import { Question } from "./question.ts";
import { Source } from "./source.ts";

export const DueFrom = { INCIDENT: "INCIDENT", ENTRY: "ENTRY", TASK: "TASK" } as const;
export type DueFrom = keyof typeof DueFrom;

registerEnumType(DueFrom, {
  name: "DueFrom",
  description: "From when a time is counted.",
  valuesConfig: {
    INCIDENT: { description: "From the moment it happened." },
    ENTRY: { description: "From the moment the task arose." },
    TASK: { description: "From when another task took place. Until that is settled there is no time." },
  },
});

@ObjectType({
  description: "How more time can be given for a task, before its time has run out.",
  simpleResolvers: true,
})
export class TaskExtensionRule {
  @Field(() => [Label], { description: "The roles that can give it." })
  readonly by!: readonly Label[];

  @Field(() => Period, { description: "How much each time, at most, from the day on which it was due." })
  readonly upTo!: Period;

  @Field(() => Int, { description: "How often." })
  readonly times!: number;

  @Field(() => [Label], { description: "The roles that are told at once." })
  readonly tell!: readonly Label[];

  @Field(() => Source, { description: "Where it comes from." })
  readonly source!: Source;
}

@ObjectType({ description: "How soon a task is due.", simpleResolvers: true })
export class TaskDue {
  @Field(() => Period, { description: "How long there is." })
  readonly within!: Period;

  @Field(() => DueFrom, { description: "From when it is counted." })
  readonly from!: DueFrom;

  @Field(() => Label, { nullable: true, description: "The task from which it is counted; null if from none." })
  readonly fromTask!: Label | null;

  @Field(() => ClockKind, { description: "What it means when the time runs out." })
  readonly clock!: ClockKind;

  @Field(() => TaskExtensionRule, { nullable: true, description: "Whether more time can be given; null if never." })
  readonly extension!: TaskExtensionRule | null;
}

@ObjectType({ description: "A way to settle a task besides doing it. The reason is recorded.", simpleResolvers: true })
export class TaskOutcome extends Label {
  @Field(() => Source, { description: "Where it comes from." })
  readonly source!: Source;
}

@ObjectType({ description: "Who is told next when something stays undone.", simpleResolvers: true })
export class EscalationRung {
  @Field(() => Period, {
    description: "How long after it was due; for a result that awaits an action, after it was recorded.",
  })
  readonly after!: Period;

  @Field(() => [Label], { description: "The roles that are told." })
  readonly tell!: readonly Label[];

  @Field(() => Source, { description: "Where it comes from." })
  readonly source!: Source;
}

@ObjectType({ description: "Something owed while a case is in certain states.", simpleResolvers: true })
export class PolicyTask extends Label {
  @Field(() => [Label], { description: "The states in which it is owed." })
  readonly during!: readonly Label[];

  @Field(() => [Label], { description: "The roles that can do it." })
  readonly by!: readonly Label[];

  @Field(() => TaskDue, { nullable: true, description: "How soon; null if the policy sets no time." })
  readonly due!: TaskDue | null;

  @Field(() => Period, { nullable: true, description: "How often it comes again; null if it does not." })
  readonly every!: Period | null;

  @Field(() => Boolean, { description: "Whether the case may not come to rest until it is settled." })
  readonly required!: boolean;

  @Field(() => [Question], { description: "What has to be answered when it is done." })
  readonly asks!: readonly Question[];

  @Field(() => [TaskOutcome], { description: "Ways to settle it besides doing it." })
  readonly otherwise!: readonly TaskOutcome[];

  @Field(() => [EscalationRung], { description: "Whom to tell when it stays undone, one after another." })
  readonly escalation!: readonly EscalationRung[];

  @Field(() => Source, { description: "Where the task comes from." })
  readonly source!: Source;
}

import { Field, Int, ObjectType } from "type-graphql";

import { hiddenAs } from "../hidden.ts";
import { DateTime } from "../scalars/date-time.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { Answer } from "./answer.ts";
import { Case } from "./case.ts";
import { connectionOf, edgeTo } from "./connection.ts";
import { IndicatorResult } from "./indicator-result.ts";
import { Label } from "./label.ts";
import { Matter } from "./matter.ts";
import { Node } from "./node.ts";
import { Source } from "./policy/source.ts";
import { ClockKind, TaskState, TaskSubject } from "./task-enums.ts";
import { TaskExtension } from "./task-extension.ts";

@ObjectType({ description: "Something owed. One that repeats is a review.", implements: Node, simpleResolvers: true })
export class Task extends Node {
  @Field(() => String, { description: "The policy's own key of the task." })
  readonly definition!: string;

  @Field(() => String, { description: "What has to be done, in plain English." })
  readonly label!: string;

  @Field(() => TaskSubject, { description: "What it is about." })
  readonly subject!: TaskSubject;

  @Field(() => Case, {
    nullable: true,
    description: "The case it belongs to; null for triage, for a partner's task and for whoever may not see the case.",
  })
  readonly case!: Case | null;

  @Field(() => Matter, { nullable: true, description: "The matter to be triaged; null for every other task." })
  readonly matter!: Matter | null;

  @Field(() => TaskState, { description: "Whether it still has to be done." })
  readonly state!: TaskState;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is due. Null means that neither the policy nor the organisation has set a time.",
  })
  readonly dueAt!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day on which it is due, in the owner's time zone." })
  readonly dueOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The period it was reckoned by, for example “24 hour”; “extended” where it was given more time.",
  })
  readonly dueRule!: string | null;

  @Field(() => [TaskExtension], {
    description: "The times it was given more time, the first first. What `dueAt` says is what counts now.",
  })
  readonly extensions!: readonly TaskExtension[];

  @Field(() => ClockKind, { nullable: true, description: "What it means when the time runs out." })
  readonly clock!: ClockKind | null;

  @Field(() => Boolean, { description: "Whether it is still owed and its time is over, by the service's clock." })
  readonly overdue!: boolean;

  @Field(() => DateTime, { description: "When it arose." })
  readonly aroseAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was recorded as settled." })
  readonly settledAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it took place; it may have been recorded later." })
  readonly happenedAt!: string | null;

  @Field(() => String, { nullable: true, description: "How it was settled: “done”, or another way its policy names." })
  readonly outcome!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it took place after its time; null while it is owed." })
  readonly late!: boolean | null;

  @Field(() => [Answer], { description: "What was answered with it, without free text." })
  readonly answers!: readonly Answer[];

  @Field(() => [IndicatorResult], {
    description:
      "The results of surveys and visits that its answers name, as they were recorded while it was owed and now stand, the earliest first. Only those that you watch.",
  })
  readonly citedResults!: readonly IndicatorResult[];

  @Field(() => [Answer], {
    nullable: true,
    description: `The free text that was written with it. ${hiddenAs("notes")}`,
  })
  readonly notes!: readonly Answer[] | null;

  @Field(() => [Answer], {
    nullable: true,
    description: `What was written about somebody's health. ${hiddenAs("health")}`,
  })
  readonly health!: readonly Answer[] | null;

  @Field(() => [Label], { description: "The roles that can do it, as far as the owner has them." })
  readonly by!: readonly Label[];

  @Field(() => Source, { description: "The rule it comes from." })
  readonly source!: Source;

  @Field(() => Int, { description: "Counts its changes: what `expectedVersion` refers to." })
  readonly version!: number;
}

@ObjectType({ description: "A task in a list.", simpleResolvers: true })
class TaskEdge extends edgeTo(() => Task) {}

@ObjectType({ description: "A page of tasks.", simpleResolvers: true })
export class TaskConnection extends connectionOf(
  () => Task,
  () => TaskEdge,
) {}

import { Field, Int, ObjectType } from "type-graphql";

import { Label } from "../label.ts";
import { Rhythm } from "../rhythm.ts";
import { EscalationRung } from "./policy-task.ts";
import { Source } from "./source.ts";

@ObjectType({ description: "A mark that a result can be given.", simpleResolvers: true })
export class IndicatorMark extends Label {
  @Field(() => Source, {
    nullable: true,
    description: "The rule by which a result so marked is looked into and answered with an action; null if none does.",
  })
  readonly asksForAction!: Source | null;

  @Field(() => [EscalationRung], { description: "Whom to tell while no action is recorded, one after another." })
  readonly reminders!: readonly EscalationRung[];
}

@ObjectType({ description: "A survey or visit whose results are watched.", simpleResolvers: true })
export class PolicyIndicator extends Label {
  @Field(() => Rhythm, { nullable: true, description: "How often it comes round; null if the policy does not say." })
  readonly every!: Rhythm | null;

  @Field(() => [IndicatorMark], { description: "The marks its results are given." })
  readonly marks!: readonly IndicatorMark[];

  @Field(() => [Label], { description: "The roles that record its results." })
  readonly by!: readonly Label[];

  @Field(() => Int, {
    nullable: true,
    description: "How many must have answered for a comment to be shown; null if it always is.",
  })
  readonly commentsFrom!: number | null;

  @Field(() => Source, {
    nullable: true,
    description: "The rule by which a concern that names nobody can be raised from a result; null if none can.",
  })
  readonly raises!: Source | null;

  @Field(() => Source, { description: "Where it comes from." })
  readonly source!: Source;
}

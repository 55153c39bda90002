import { Field, ObjectType } from "type-graphql";

import { Label } from "../label.ts";
import { Question } from "./question.ts";
import { Source } from "./source.ts";

@ObjectType({ description: "One way a transition leads.", simpleResolvers: true })
export class TransitionPath {
  @Field(() => Label, { description: "The state it leads out of." })
  readonly from!: Label;

  @Field(() => Label, {
    nullable: true,
    description: "The state it leads to; null if that is where the case's level enters.",
  })
  readonly to!: Label | null;
}

@ObjectType({ description: "Something that must have been done before a transition.", simpleResolvers: true })
export class TransitionRequirement {
  @Field(() => Label, { description: "The task that must have been settled." })
  readonly task!: Label;

  @Field(() => [String], { description: "In which of these ways it must have been settled; in any if there is none." })
  readonly outcomes!: readonly string[];

  @Field(() => Source, { description: "Where the requirement comes from." })
  readonly source!: Source;
}

@ObjectType({ description: "A step a case can take.", simpleResolvers: true })
export class PolicyTransition extends Label {
  @Field(() => [TransitionPath], { description: "From where to where." })
  readonly paths!: readonly TransitionPath[];

  @Field(() => [Label], { description: "The roles that can make it." })
  readonly by!: readonly Label[];

  @Field(() => [Question], { description: "What has to be answered with it." })
  readonly asks!: readonly Question[];

  @Field(() => [TransitionRequirement], { description: "What must have been done before." })
  readonly requires!: readonly TransitionRequirement[];

  @Field(() => [String], { description: "The keys of the facts that can be amended with it." })
  readonly amends!: readonly string[];

  @Field(() => Source, { description: "Where the transition comes from." })
  readonly source!: Source;
}

import { Field, ID, ObjectType } from "type-graphql";

import { hiddenAs } from "../hidden.ts";
import { DateTime } from "../scalars/date-time.ts";
import { Answer } from "./answer.ts";
import { connectionOf, edgeTo } from "./connection.ts";
import { Label } from "./label.ts";
import { Node } from "./node.ts";
import { Person } from "./person.ts";
import { Source } from "./policy/source.ts";

@ObjectType({ description: "A step that a case has taken.", implements: Node, simpleResolvers: true })
class Transition extends Node {
  @Field(() => String, {
    description: "The policy's own key of the transition; “policy.version” where the case was moved to another.",
  })
  readonly key!: string;

  @Field(() => String, { description: "What it is, in plain English." })
  readonly label!: string;

  @Field(() => ID, { description: "The version of the policy it was made under, for example “hee-em/bullying@1”." })
  readonly policyId!: string;

  @Field(() => Label, { description: "The state before it." })
  readonly fromState!: Label;

  @Field(() => Label, { description: "The state after it." })
  readonly toState!: Label;

  @Field(() => Label, { nullable: true, description: "The level after it; null while none is decided." })
  readonly level!: Label | null;

  @Field(() => [Answer], { description: "What was answered with it, without free text." })
  readonly answers!: readonly Answer[];

  @Field(() => [Answer], {
    nullable: true,
    description: `The free text that was written with it. ${hiddenAs("notes")}`,
  })
  readonly notes!: readonly Answer[] | null;

  @Field(() => Person, { description: "Who made it." })
  readonly person!: Person;

  @Field(() => DateTime, { description: "When it was made." })
  readonly occurredAt!: string;

  @Field(() => Source, { description: "The rule that allows it." })
  readonly source!: Source;
}

@ObjectType({ description: "A transition in a list.", simpleResolvers: true })
class TransitionEdge extends edgeTo(() => Transition) {}

@ObjectType({ description: "A page of transitions.", simpleResolvers: true })
export class TransitionConnection extends connectionOf(
  () => Transition,
  () => TransitionEdge,
) {}

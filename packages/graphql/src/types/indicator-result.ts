import { Field, ID, Int, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { connectionOf, edgeTo } from "./connection.ts";
import { Label } from "./label.ts";
import { Node } from "./node.ts";
import { Organisation } from "./organisation.ts";
import { Person } from "./person.ts";

@ObjectType({
  description:
    "What a survey or a visit has shown of an organisation. Only those who watch it where it is kept see it.",
  implements: Node,
  simpleResolvers: true,
})
export class IndicatorResult extends Node {
  @Field(() => Organisation, { description: "The organisation it is about." })
  readonly organisation!: Organisation;

  @Field(() => Organisation, { description: "The organisation that keeps it." })
  readonly keptBy!: Organisation;

  @Field(() => String, { description: "The pathway whose policy watches it." })
  readonly pathway!: string;

  @Field(() => Label, { description: "The survey or visit." })
  readonly indicator!: Label;

  @Field(() => LocalDate, { description: "The first day it is about." })
  readonly periodFrom!: string;

  @Field(() => LocalDate, { description: "The last day it is about." })
  readonly periodTo!: string;

  @Field(() => Label, { description: "The mark it was given." })
  readonly mark!: Label;

  @Field(() => Int, { nullable: true, description: "How many answered; null if that is not known." })
  readonly respondents!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What was written with it. Null if nothing was, or if so few answered that they could be recognised.",
  })
  readonly comment!: string | null;

  @Field(() => Boolean, { description: "Whether its mark asks for an action that nobody has recorded yet." })
  readonly awaitsAction!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When somebody is told next that the action is still to be recorded. Null if no time is set, or if nobody is told any more.",
  })
  readonly nextReminderAt!: string | null;

  @Field(() => String, { nullable: true, description: "What was looked into because of it. Kept encrypted." })
  readonly lookedInto!: string | null;

  @Field(() => String, { nullable: true, description: "What is to be done about it. Kept encrypted." })
  readonly actionPlan!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the action was recorded; null while there is none." })
  readonly actionAt!: string | null;

  @Field(() => Boolean, { description: "Whether a concern has been raised from it, or from what it corrects." })
  readonly concernRaised!: boolean;

  @Field(() => ID, { nullable: true, description: "The id of the correction that stands in its place, for `node`." })
  readonly replacedBy!: string | null;

  @Field(() => Person, { nullable: true, description: "Who recorded it; null if you do not know them." })
  readonly recordedBy!: Person | null;

  @Field(() => DateTime, { description: "When it was recorded." })
  readonly recordedAt!: string;
}

@ObjectType({ description: "A result in a list.", simpleResolvers: true })
class IndicatorResultEdge extends edgeTo(() => IndicatorResult) {}

@ObjectType({ description: "A page of results.", simpleResolvers: true })
export class IndicatorResultConnection extends connectionOf(
  () => IndicatorResult,
  () => IndicatorResultEdge,
) {}

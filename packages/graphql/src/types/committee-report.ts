import { Field, Int, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { CommitteeResult } from "./committee-result.ts";
import { CommitteeReview } from "./committee-review.ts";
import { connectionOf, edgeTo } from "./connection.ts";
import { Node } from "./node.ts";
import { Organisation } from "./organisation.ts";
import { Source } from "./policy/source.ts";
import { Rhythm } from "./rhythm.ts";

@ObjectType({ description: "One number of a report.", simpleResolvers: true })
export class CommitteeFigure {
  @Field(() => String, { description: "The policy's own key of the figure." })
  readonly key!: string;

  @Field(() => String, { description: "What is counted, in plain English." })
  readonly label!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The number, rounded to the nearest 5, or the sum of such numbers of shorter periods. Null if it is hidden; 0 says that there was none.",
  })
  readonly value!: number | null;

  @Field(() => Boolean, {
    description: "Whether it is hidden: because it is small, or because another number could be found out by it.",
  })
  readonly hidden!: boolean;
}

@ObjectType({
  description:
    "What a committee is told at the end of a period: numbers, and nothing about anybody. No case can be reached from it.",
  implements: Node,
  simpleResolvers: true,
})
export class CommitteeReport extends Node {
  @Field(() => Organisation, { description: "The organisation it is about." })
  readonly organisation!: Organisation;

  @Field(() => String, { description: "The pathway whose policy has it made." })
  readonly pathway!: string;

  @Field(() => String, { description: "The policy's own key of the report." })
  readonly key!: string;

  @Field(() => String, { description: "What it is about, in plain English." })
  readonly label!: string;

  @Field(() => Rhythm, { description: "How often it is made." })
  readonly every!: Rhythm;

  @Field(() => LocalDate, { description: "The first day of its period." })
  readonly from!: string;

  @Field(() => LocalDate, { description: "The last day of its period." })
  readonly to!: string;

  @Field(() => DateTime, { description: "When it was made. What was recorded after its period is not in it." })
  readonly madeAt!: string;

  @Field(() => [CommitteeFigure], { description: "Its numbers, in the policy's order." })
  readonly figures!: readonly CommitteeFigure[];

  @Field(() => [CommitteeResult], { description: "Results of surveys that were recorded in its period." })
  readonly results!: readonly CommitteeResult[];

  @Field(() => [String], { description: "What the committee keeps to show that it was looked at." })
  readonly evidence!: readonly string[];

  @Field(() => String, { description: "What follows where the figures are not as they should be." })
  readonly ifNotAsItShould!: string;

  @Field(() => Source, { description: "The rule that has it made." })
  readonly source!: Source;

  @Field(() => [CommitteeReview], { description: "What the committee made of it, the first review first." })
  readonly reviews!: readonly CommitteeReview[];
}

@ObjectType({ description: "A committee report in a list.", simpleResolvers: true })
class CommitteeReportEdge extends edgeTo(() => CommitteeReport) {}

@ObjectType({ description: "A page of committee reports.", simpleResolvers: true })
export class CommitteeReportConnection extends connectionOf(
  () => CommitteeReport,
  () => CommitteeReportEdge,
) {}

import { Field, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { connectionOf, edgeTo } from "./connection.ts";
import { Node } from "./node.ts";
import { Organisation } from "./organisation.ts";

@ObjectType({
  description: "What you told us, as you told it. It does not show the cases it led to.",
  implements: Node,
  simpleResolvers: true,
})
class Report extends Node {
  @Field(() => String, {
    description: "A reference people can read out. It is random: it tells nothing about how many.",
  })
  readonly reference!: string;

  @Field(() => Organisation, { description: "The organisation that received it." })
  readonly organisation!: Organisation;

  @Field(() => String, { description: "The pathway it was reported on." })
  readonly pathway!: string;

  @Field(() => String, { description: "What you wrote. Kept encrypted." })
  readonly account!: string;

  @Field(() => DateTime, { description: "When it happened." })
  readonly incidentAt!: string;

  @Field(() => DateTime, { description: "When it was received." })
  readonly receivedAt!: string;
}

@ObjectType({ description: "A report in a list.", simpleResolvers: true })
class ReportEdge extends edgeTo(() => Report) {}

@ObjectType({ description: "A page of reports.", simpleResolvers: true })
export class ReportConnection extends connectionOf(
  () => Report,
  () => ReportEdge,
) {}

import { Field, ObjectType } from "type-graphql";

import { connectionOf, edgeTo } from "./connection.ts";
import { Node } from "./node.ts";

@ObjectType({
  description: "An education body, a trust or a training practice.",
  implements: Node,
  simpleResolvers: true,
})
export class Organisation extends Node {
  @Field(() => String, { description: "A short name that does not change, as tokens use it." })
  readonly slug!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => String, { description: "What it is, for example “trust”. Policies may give a role to some kinds only." })
  readonly kind!: string;

  @Field(() => String, { description: "The IANA time zone its days are counted in, for example “Europe/London”." })
  readonly timeZone!: string;
}

@ObjectType({ description: "An organisation in a list.", simpleResolvers: true })
class OrganisationEdge extends edgeTo(() => Organisation) {}

@ObjectType({ description: "A page of organisations.", simpleResolvers: true })
export class OrganisationConnection extends connectionOf(
  () => Organisation,
  () => OrganisationEdge,
) {}

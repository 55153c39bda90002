import { Field, ObjectType } from "type-graphql";

import { Source } from "./source.ts";

@ObjectType({ description: "One rule of a policy, and where it comes from.", simpleResolvers: true })
export class PolicyRule {
  @Field(() => String, { description: "Where it stands, for example “tasks.debrief” or “screening.2”." })
  readonly name!: string;

  @Field(() => Source, { description: "Where it comes from." })
  readonly source!: Source;

  @Field(() => Boolean, {
    description: "Whether somebody still has to agree to it: the document does not say it, and nobody has approved it.",
  })
  readonly awaitsApproval!: boolean;
}

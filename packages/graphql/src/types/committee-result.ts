import { Field, ObjectType } from "type-graphql";

import { LocalDate } from "../scalars/local-date.ts";
import { Label } from "./label.ts";

@ObjectType({ description: "The result of a survey, as a committee is told of it.", simpleResolvers: true })
export class CommitteeResult {
  @Field(() => Label, { description: "The survey." })
  readonly indicator!: Label;

  @Field(() => LocalDate, { description: "The last day that it is about." })
  readonly periodTo!: string;

  @Field(() => Label, { description: "The mark it was given, for example red." })
  readonly mark!: Label;

  @Field(() => Boolean, { description: "Whether the policy asks for something to be done about this mark." })
  readonly asksForAction!: boolean;
}

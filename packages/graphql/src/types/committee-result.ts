import { Field, ObjectType } from "type-graphql";

import { LocalDate } from "../scalars/local-date.ts";
import { Label } from "./label.ts";

@ObjectType({ description: "The result of a survey, as a committee is told of it.", simpleResolvers: true })
export class CommitteeResult {
  @Field(() => Label, { description: "The survey." })
  readonly indicator!: Label;

  @Field(() => LocalDate, { description: "The last day that it is about." })
  readonly periodTo!: string;

  @Field(() => Label, {
    nullable: true,
    description:
      "The mark it was given, for example red. Null if it is hidden: because few answered, or because nobody said how many did.",
  })
  readonly mark!: Label | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the policy asks for something to be done about this mark. Null if the mark is hidden.",
  })
  readonly asksForAction!: boolean | null;
}

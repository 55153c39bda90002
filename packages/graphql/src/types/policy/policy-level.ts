import { Field, ObjectType } from "type-graphql";

import { Label } from "../label.ts";
import { Source } from "./source.ts";

@ObjectType({
  description: "How serious a case is. It is decided by people, whatever the facts suggest.",
  simpleResolvers: true,
})
export class Level extends Label {
  @Field(() => Label, { description: "The state in which a case of this level enters." })
  readonly entersAt!: Label;

  @Field(() => [Label], { description: "The states in which the partner organisations work on the case too." })
  readonly sharedDuring!: readonly Label[];

  @Field(() => Source, { description: "Where the level comes from." })
  readonly source!: Source;
}

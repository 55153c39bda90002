import { Field, ObjectType } from "type-graphql";

import { Label } from "../label.ts";
import { Source } from "./source.ts";

@ObjectType({ description: "Where a case can stand.", simpleResolvers: true })
export class PolicyState extends Label {
  @Field(() => Boolean, { description: "Whether nothing more is owed here." })
  readonly atRest!: boolean;

  @Field(() => [Label], { description: "The definitive actions that may be recorded here." })
  readonly permits!: readonly Label[];

  @Field(() => Source, { description: "Where the state comes from." })
  readonly source!: Source;
}

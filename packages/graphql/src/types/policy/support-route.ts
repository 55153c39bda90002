import { Field, ObjectType } from "type-graphql";

import { Label } from "../label.ts";
import { Source } from "./source.ts";

@ObjectType({ description: "Where support can be had.", simpleResolvers: true })
export class SupportRoute extends Label {
  @Field(() => Source, {
    nullable: true,
    description:
      "The rule by which what is said there stays there: it is recorded that somebody went, never what about. Null where there is no such rule.",
  })
  readonly confidential!: Source | null;

  @Field(() => Source, {
    nullable: true,
    description: "The rule by which a copy of each referral is kept. Null where there is no such rule.",
  })
  readonly keepsCopy!: Source | null;

  @Field(() => Source, { description: "Where it comes from." })
  readonly source!: Source;
}

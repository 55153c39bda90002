import { ArgsType, Field, Int } from "type-graphql";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "How many from the front, 1 to 100. Give either this or `last`." })
  readonly first!: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor. Goes with `first`." })
  readonly after!: string | null;

  @Field(() => Int, { nullable: true, description: "How many from the back, 1 to 100. Give either this or `first`." })
  readonly last!: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor. Goes with `last`." })
  readonly before!: string | null;
}

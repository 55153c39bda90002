import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Where a page stands in its list.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there is more before this page." })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first item; null on an empty page." })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last item; null on an empty page." })
  readonly endCursor!: string | null;
}

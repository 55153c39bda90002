import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "A name that a policy gives, and how people read it.", simpleResolvers: true })
export class Label {
  @Field(() => String, { description: "The policy's own key. It stays the same in every version of the API." })
  readonly key!: string;

  @Field(() => String, { description: "In plain English, as the policy words it." })
  readonly label!: string;
}

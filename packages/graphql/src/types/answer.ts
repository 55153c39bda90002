import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "An answer to one of a policy's questions.", simpleResolvers: true })
export class Answer {
  @Field(() => String, { description: "The policy's own key of the question." })
  readonly key!: string;

  @Field(() => String, { description: "The question in plain English." })
  readonly asks!: string;

  @Field(() => String, {
    description: "“true” or “false”, the key of an option, several keys joined with a comma, or free text.",
  })
  readonly value!: string;

  @Field(() => String, { nullable: true, description: "The chosen option in plain English, where there are options." })
  readonly label!: string | null;
}

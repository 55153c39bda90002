import { Field, ObjectType } from "type-graphql";

import { Node } from "./node.ts";

@ObjectType({ description: "Somebody in the directory.", implements: Node, simpleResolvers: true })
export class Person extends Node {
  @Field(() => String, { description: "Their name. Kept encrypted." })
  readonly name!: string;
}

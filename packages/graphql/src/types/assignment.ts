import { Field, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { Label } from "./label.ts";
import { Node } from "./node.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "Somebody in charge of a case.", implements: Node, simpleResolvers: true })
export class Assignment extends Node {
  @Field(() => Person, { description: "Who." })
  readonly person!: Person;

  @Field(() => Label, { description: "In which role." })
  readonly role!: Label;

  @Field(() => DateTime, { description: "Since when." })
  readonly from!: string;
}

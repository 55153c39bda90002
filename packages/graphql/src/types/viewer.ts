import { Field, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { Organisation } from "./organisation.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "A role you hold now.", simpleResolvers: true })
export class HeldRole {
  @Field(() => String, { description: "The pathway it is held for." })
  readonly pathway!: string;

  @Field(() => String, { description: "The policy's own key of the role." })
  readonly role!: string;

  @Field(() => String, { description: "The role in plain English." })
  readonly label!: string;
}

@ObjectType({ description: "You, as this request sees you.", simpleResolvers: true })
export class Viewer {
  @Field(() => Person, { description: "Who you are." })
  readonly person!: Person;

  @Field(() => Organisation, { description: "The organisation you act in, as your token says." })
  readonly organisation!: Organisation;

  @Field(() => String, {
    nullable: true,
    description: "The capacity you act in. Null if you hold no role: you can report, and follow your own reports.",
  })
  readonly capacity!: string | null;

  @Field(() => [HeldRole], { description: "The roles you hold now, in this organisation and capacity." })
  readonly roles!: readonly HeldRole[];

  @Field(() => DateTime, {
    description: "The service's clock: what is due is decided by it. In a demo it can be moved.",
  })
  readonly now!: string;
}

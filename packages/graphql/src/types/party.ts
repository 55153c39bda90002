import { Field, ID, ObjectType } from "type-graphql";

import { PartyRole } from "./party-role.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "Somebody in a matter.", simpleResolvers: true })
export class Party {
  @Field(() => ID, {
    nullable: true,
    description: "What tells them from others in the same case; null in a matter. It is no node.",
  })
  readonly id!: string | null;

  @Field(() => PartyRole, { description: "The part they have in it." })
  readonly role!: PartyRole;

  @Field(() => String, { description: "Their name, as the directory has it or as it was reported. Kept encrypted." })
  readonly name!: string;

  @Field(() => Person, {
    nullable: true,
    description: "The person in the directory; null for a name nobody has resolved.",
  })
  readonly person!: Person | null;
}

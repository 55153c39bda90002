import { Field, ObjectType } from "type-graphql";

import { hiddenAs } from "../hidden.ts";
import { DateTime } from "../scalars/date-time.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "More time that was given for a task, before its time had run out.", simpleResolvers: true })
export class TaskExtension {
  @Field(() => DateTime, { description: "When it was due until then." })
  readonly dueAtBefore!: string;

  @Field(() => LocalDate, { description: "The day on which it was due until then, in the owner's time zone." })
  readonly dueOnBefore!: string;

  @Field(() => DateTime, { description: "When it was due from then on." })
  readonly dueAt!: string;

  @Field(() => LocalDate, { description: "The day on which it was due from then on, in the owner's time zone." })
  readonly dueOn!: string;

  @Field(() => String, { nullable: true, description: `Why. Kept encrypted. ${hiddenAs("notes")}` })
  readonly reason!: string | null;

  @Field(() => Person, { nullable: true, description: "Who gave it; null if you may not know them." })
  readonly person!: Person | null;

  @Field(() => DateTime, { description: "When it was given." })
  readonly extendedAt!: string;
}

import { Field, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { Person } from "./person.ts";

@ObjectType({ description: "That a committee looked at a report. It stays as it was recorded.", simpleResolvers: true })
export class CommitteeReview {
  @Field(() => LocalDate, { description: "The day of the meeting." })
  readonly reviewedOn!: string;

  @Field(() => String, { description: "Where it is minuted. Kept encrypted." })
  readonly minutes!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the committee decided to do, if anything. Kept encrypted.",
  })
  readonly action!: string | null;

  @Field(() => Person, { description: "Who recorded it." })
  readonly person!: Person;

  @Field(() => DateTime, { description: "When it was recorded." })
  readonly recordedAt!: string;
}

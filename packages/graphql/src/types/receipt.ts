import { Field, ID, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";

@ObjectType({
  description: "That a report was received. It tells nothing about what follows from it.",
  simpleResolvers: true,
})
export class Receipt {
  @Field(() => ID, { description: "The report's id, for `node`." })
  readonly reportId!: string;

  @Field(() => String, { description: "A reference people can read out and quote." })
  readonly reference!: string;

  @Field(() => DateTime, { description: "When it was received." })
  readonly receivedAt!: string;
}

import { Field, ObjectType } from "type-graphql";

import { UserError } from "../user-error.ts";

/** What every mutation answers with: either it was done, or these say what to mend. */
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: "What to mend. Empty when it was done; otherwise nothing was changed." })
  readonly userErrors!: readonly UserError[];
}

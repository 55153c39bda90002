import { Field, Int, InterfaceType, ObjectType } from "type-graphql";

import { Source } from "./policy/source.ts";

@InterfaceType({
  description:
    "Something you can mend: what happened and what to do. It never tells what exists to those who may not know.",
})
export abstract class UserError {
  @Field(() => String, { description: "A stable code in upper case." })
  readonly code!: string;

  @Field(() => String, { description: "What happened and what to do, in plain English." })
  readonly message!: string;

  @Field(() => [String], { description: "Where in the input, from the outside in, for example input, facts, type." })
  readonly path!: readonly string[];
}

const asUserError = { implements: UserError, simpleResolvers: true } as const;

@ObjectType({
  ...asUserError,
  description: "There is nothing with that id, or nothing that you can see: the answer is the same.",
})
export class NotFound extends UserError {}

@ObjectType({ ...asUserError, description: "The input does not fit what the policy asks." })
export class InvalidInput extends UserError {
  @Field(() => Source, { nullable: true, description: "The rule it does not fit, where it is one." })
  readonly source!: Source | null;
}

@ObjectType({
  ...asUserError,
  description: "Somebody has changed it since you last saw it. Look at it again, then decide.",
})
export class StaleVersion extends UserError {
  @Field(() => Int, { description: "Its version now." })
  readonly currentVersion!: number;
}

@ObjectType({ ...asUserError, description: "The idempotency key was used before with other input." })
export class IdempotencyConflict extends UserError {}

@ObjectType({ ...asUserError, description: "The case cannot take that step now, or not by you." })
export class TransitionNotAllowed extends UserError {
  @Field(() => String, { description: "The key of the state the case is in." })
  readonly from!: string;

  @Field(() => [String], { description: "The keys of the transitions you could make now." })
  readonly allowed!: readonly string[];

  @Field(() => Source, { nullable: true, description: "The rule that refuses it." })
  readonly source!: Source | null;
}

@ObjectType({ ...asUserError, description: "The task cannot be settled so, or not by you." })
export class TaskNotAllowed extends UserError {
  @Field(() => Source, { nullable: true, description: "The rule that refuses it." })
  readonly source!: Source | null;
}

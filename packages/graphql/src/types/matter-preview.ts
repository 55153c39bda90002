import { Field, ObjectType } from "type-graphql";

import { DateTime } from "../scalars/date-time.ts";
import { LocalDate } from "../scalars/local-date.ts";
import { Label } from "./label.ts";
import { Organisation } from "./organisation.ts";
import { Source } from "./policy/source.ts";

@ObjectType({ description: "A task that would be owed.", simpleResolvers: true })
export class PreviewTask extends Label {
  @Field(() => DateTime, { nullable: true, description: "When it would be due; null if no time is set." })
  readonly dueAt!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which it would be due, in the owner's time zone.",
  })
  readonly dueOn!: string | null;

  @Field(() => Source, { description: "The rule it comes from." })
  readonly source!: Source;
}

@ObjectType({ description: "What a matter would lead to, by the policy in force now.", simpleResolvers: true })
export class MatterPreview {
  @Field(() => Organisation, {
    nullable: true,
    description: "Whose case it would be; null until triage has found out.",
  })
  readonly owner!: Organisation | null;

  @Field(() => Label, {
    nullable: true,
    description: "In which role the respondent acted; null until triage has found out.",
  })
  readonly capacity!: Label | null;

  @Field(() => Label, { nullable: true, description: "The level the facts suggest." })
  readonly suggestedLevel!: Label | null;

  @Field(() => Label, { nullable: true, description: "Where the case would begin." })
  readonly state!: Label | null;

  @Field(() => Boolean, { description: "Whether it has to be found out first whose case it is." })
  readonly needsTriage!: boolean;

  @Field(() => [PreviewTask], { description: "What would be owed from the start." })
  readonly tasks!: readonly PreviewTask[];

  @Field(() => Source, { description: "The rule that decides it." })
  readonly source!: Source;
}
